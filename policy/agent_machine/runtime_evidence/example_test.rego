# A sound AgentPlaneRuntimeEvidence, and what a test wants to be different in it.
package gatehouse.agent_machine.runtime_evidence.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"AgentPlaneRuntimeEvidence",
	changed.document(_runtime_evidence, gone, changes),
	"2026-04-08T07:00:00",
)

_runtime_evidence := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:agentplane-runtime-evidence:press-run-1",
	"kind": "AgentPlaneRuntimeEvidence",
	"evidenceType": "runtime-status",
	"agentMachineId": "urn:srcos:agent-machine:press-room",
	"agentPodId": "urn:srcos:agent-machine:agent-pod:press-llm",
	"providerId": "urn:srcos:agent-machine:inference-provider:press",
	"deploymentReceiptId": "urn:srcos:agent-machine:deployment-receipt:feedc0de00112233",
	"policyFabric": {
		"required": true,
		"decisionRef": "urn:srcos:policy-decision:press-1",
		"decisionDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"admissionStatus": "allowed",
		"obligationsRef": "urn:srcos:obligations:press-1",
		"expiresAt": "2026-04-08T18:00:00Z",
	},
	"agentRegistry": {
		"required": true,
		"grantRef": "urn:srcos:agent-registry-grant:press-1",
		"grantDigest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"grantStatus": "active",
		"revocationRef": null,
		"expiresAt": "2026-04-08T18:00:00Z",
	},
	"artifacts": {
		"imageRef": "registry.example/press/llm:2.1@sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"imageDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"modelDigest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"tokenizerDigest": null,
		"manifestDigest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"sbomRef": "urn:srcos:sbom:press-llm",
		"provenanceRef": "urn:srcos:provenance:press-llm",
	},
	"storageReceiptRefs": ["urn:srcos:agent-machine:storage-receipt:press-evidence"],
	"cache": {
		"cacheReuseRequested": true,
		"cacheReuseAllowed": true,
		"cachePolicyRef": "urn:srcos:cache-policy:press",
		"cacheReceiptRefs": ["urn:srcos:agent-machine:storage-receipt:press-cache"],
		"cacheReuseDecisionRef": "urn:srcos:policy-decision:press-cache",
	},
	"runtime": {
		"status": "running",
		"runtimeVersion": "4.2",
		"probeVersion": "1.1",
		"nodeName": "press-room",
		"namespace": null,
		"serviceAccountName": null,
		"pid": 4211,
		"containerIdDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"startedAt": "2026-04-08T06:00:00Z",
		"completedAt": null,
		"failureReason": null,
	},
	"receiptSafety": {
		"includeRawContent": false,
		"rawPromptContentIncluded": false,
		"rawKvCacheContentIncluded": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
	},
	"observedAt": "2026-04-08T07:00:00Z",
	"labels": {"room": "press"},
}
