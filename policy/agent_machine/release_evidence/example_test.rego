# A sound ReleaseEvidenceBundle, and what a test wants to be different in it.
package gatehouse.agent_machine.release_evidence.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"ReleaseEvidenceBundle",
	changed.document(_release_evidence, gone, changes),
	"2026-04-03T09:45:00",
)

_release_evidence := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:release-evidence-bundle:spring-2",
	"kind": "ReleaseEvidenceBundle",
	"release": {
		"name": "spring-2",
		"maturity": "production-ready",
		"productionReady": true,
		"notes": ["second of the spring"],
	},
	"source": {
		"repository": "acme/press",
		"branch": "release/spring",
		"commitSha": "89abcdef0123456789abcdef0123456789abcdef",
		"pullRequest": 88,
	},
	"validation": {
		"canonicalCommand": "make validate",
		"status": "passed",
		"workflowRunId": 4711,
		"workflowJobName": "validate",
		"validatedAt": "2026-04-03T09:30:00Z",
	},
	"inventories": {
		"schemas": [
			{
				"path": "schemas/agent-pod.json",
				"digest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
			},
		],
		"examples": [
			{
				"path": "examples/pod.json",
				"digest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
			},
		],
		"docs": [],
	},
	"renderedArtifacts": [
		{
			"name": "press-llm",
			"artifactKind": "QuadletContainer",
			"digest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
			"path": "out/press-llm.container",
		},
	],
	"supplyChain": {
		"strictModeAvailable": true,
		"strictExamples": [
			{
				"path": "examples/pod.json",
				"digest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
			},
		],
		"mutableBootstrapExamples": [],
	},
	"readiness": {
		"bootstrapReady": true,
		"productionReady": true,
		"releaseGateRef": "docs/gate.md",
		"statusRef": "docs/status.md",
	},
	"knownBlockers": [],
	"receiptSafety": {
		"includeRawContent": false,
		"rawPromptContentIncluded": false,
		"rawKvCacheContentIncluded": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
	},
	"generatedAt": "2026-04-03T09:45:00Z",
}
