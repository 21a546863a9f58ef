# A usable ExternalTrustSignalProvider, and what a test wants to be different in it.
package gatehouse.agent_machine.trust_signal.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"ExternalTrustSignalProvider",
	changed.document(_trust_signal, gone, changes),
	"2026-04-06T12:00:20",
)

# A provider that did not answer.
unavailable(changes) := record(object.union(_unavailable, changes))

_unavailable := {
	"/response/status": "unavailable",
	"/response/usableForGrantResolution": false,
	"/response/failureReason": "the mirror is down",
	"/response/signals": [],
	"/response/verifiedAt": null,
}

_trust_signal := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:external-trust-signal-provider:harbour-9",
	"kind": "ExternalTrustSignalProvider",
	"request": {
		"requestId": "req-9",
		"providerRef": "urn:srcos:external-trust-provider:harbour",
		"agentPodId": "urn:srcos:agent-machine:agent-pod:press-llm",
		"requestedAgentIdentityRef": "urn:srcos:agent:press",
		"sessionRef": "urn:srcos:session:press",
		"workroomRef": "urn:srcos:workroom:press",
		"topicRef": null,
		"requestedSignalTypes": ["cert-tier", "reputation-score"],
		"verificationFreshnessSeconds": 300,
		"requestedExpiresAt": "2026-04-06T13:00:00Z",
		"signatureRequired": true,
	},
	"response": {
		"status": "available",
		"usableForGrantResolution": true,
		"providerRef": "urn:srcos:external-trust-provider:harbour",
		"authority": "non-authoritative-verifier-input",
		"verifiedAt": "2026-04-06T12:00:00Z",
		"freshness": {"maxAgeSeconds": 300, "observedAgeSeconds": 20, "fresh": true},
		"signals": [
			{
				"providerRef": "urn:srcos:external-trust-provider:harbour",
				"signalType": "cert-tier",
				"signalRef": "urn:srcos:trust-signal:harbour-9",
				"signalDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
				"verifiedAt": "2026-04-06T12:00:00Z",
				"freshness": {"maxAgeSeconds": 300, "observedAgeSeconds": 20, "fresh": true},
				"signature": {
					"required": true,
					"observed": true,
					"signatureRef": "urn:srcos:signature:harbour-9",
					"signerRef": "urn:srcos:signer:harbour",
				},
				"authority": "non-authoritative-verifier-input",
				"failureReason": null,
				"notes": ["tier two"],
			},
		],
		"failureReason": null,
	},
	"receiptSafety": {
		"includeRawContent": false,
		"rawPromptContentIncluded": false,
		"rawKvCacheContentIncluded": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
		"apiKeysIncluded": false,
		"walletPrivateKeysIncluded": false,
		"rawCredentialsIncluded": false,
		"rawUserDataIncluded": false,
	},
	"observedAt": "2026-04-06T12:00:20Z",
	"labels": {"ring": "canary"},
}
