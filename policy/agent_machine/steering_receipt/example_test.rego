# A sound SteeringArtifactReceipt, and what a test wants to be different in it.
package gatehouse.agent_machine.steering_receipt.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"SteeringArtifactReceipt",
	changed.document(_steering_receipt, gone, changes),
	"2026-04-06T08:00:00",
)

# The same with its sourceset given along, after these changes to it.
of_sourceset(asked, changes) := object.union(asked, {
	"facts": {"links": [{"name": "sourceset", "found": [0]}]},
	"related": {"documents": [{"source": "set.json", "contract": changed.document(_sourceset, [], changes)}]},
})

# The same with its consent given along, after these changes to it.
by_consent(asked, changes) := object.union(asked, {
	"facts": {"links": [{"name": "consent", "found": [0]}]},
	"related": {"documents": [{
		"source": "consent.json",
		"contract": contract,
		"instants": {$"/{field}": trim_suffix(time, "Z") |
			some field in ["decidedAt", "expiresAt", "revokedAt"]
			time := contract[field]
		},
	}]},
}) if {
	contract := changed.document(_consent, [], changes)
}

_sourceset := {
	"sourcesetId": "compass.small",
	"consent": {"requiresUserConsent": true},
	"model": {
		"source": {"repo": "acme/compass"},
		"digestRequired": true,
		"expectedDigests": {
			"files": {
				"model.safetensors": "8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
			},
		},
	},
	"sae": {"source": {"repo": "acme/compass-sae"}},
}

_consent := {
	"sourcesetId": "compass.small",
	"scope": "download-and-activation",
	"decision": "granted",
	"decidedAt": "2026-04-05T09:00:00Z",
	"subject": {"principalRef": "urn:srcos:principal:mara", "attestation": "interactive-operator"},
	"disclosure": {"declaredBytes": 250000, "artifactRepos": ["acme/compass", "acme/compass-sae"]},
}

_steering_receipt := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:steering-artifact-receipt:compass.1",
	"kind": "SteeringArtifactReceipt",
	"sourcesetId": "compass.small",
	"status": "complete",
	"artifactRecords": [
		{
			"role": "model-weight",
			"source": {
				"type": "huggingface",
				"repo": "acme/compass",
				"filePath": "model.safetensors",
				"resolvedRevision": "89abcdef0123456789abcdef0123456789abcdef",
				"url": "https://example.org/acme/compass/model.safetensors",
			},
			"storage": {
				"localPath": "compass/model.safetensors",
				"sizeBytes": 200000,
				"storageReceiptRef": null,
			},
			"digest": {
				"algorithm": "sha256",
				"sha256": "8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
				"verified": true,
				"verificationMethod": "pinned-digest",
				"expectedSha256": "8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
			},
		},
		{
			"role": "sae-artifact",
			"source": {
				"type": "huggingface",
				"repo": "acme/compass-sae",
				"filePath": "sae.safetensors",
				"resolvedRevision": "89abcdef0123456789abcdef0123456789abcdef",
				"url": "https://example.org/acme/compass-sae/sae.safetensors",
			},
			"storage": {
				"localPath": "compass/sae.safetensors",
				"sizeBytes": 40000,
				"storageReceiptRef": null,
			},
			"digest": {
				"algorithm": "sha256",
				"sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
				"verified": true,
				"verificationMethod": "pinned-digest",
				"expectedSha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
			},
		},
	],
	"receiptSafety": {"includeRawArtifacts": false, "includeAuthMaterial": false},
	"generatedAt": "2026-04-06T08:00:00Z",
	"activationIssue": "press/12",
	"missing": [],
	"storageReceiptRefs": ["urn:srcos:agent-machine:storage-receipt:press-models"],
	"policyRefs": ["urn:srcos:policy-decision:press-2"],
	"agentRegistryGrantRefs": ["urn:srcos:agent-registry-grant:press-2"],
	"consent": {
		"required": true,
		"checkedBefore": "download",
		"consentRef": "urn:srcos:agent-machine:artifact-consent-record:compass.2026-04",
		"scope": "download-and-activation",
		"decidedAt": "2026-04-05T09:00:00Z",
		"subjectRef": "urn:srcos:principal:mara",
		"attestation": "interactive-operator",
		"declaredBytes": 250000,
	},
	"outstandingPolicyRequirements": ["review before activation"],
	"notes": ["fetched at night"],
}
