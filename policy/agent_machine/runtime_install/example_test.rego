# A sound RuntimeInstallReceipt, and what a test wants to be different in it.
package gatehouse.agent_machine.runtime_install.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"RuntimeInstallReceipt",
	changed.document(_runtime_install, gone, changes),
	"2026-04-04T06:02:00",
)

_runtime_install := {
	"id": "urn:srcos:receipt:runtime-install:press-3",
	"type": "RuntimeInstallReceipt",
	"specVersion": "2.1.0",
	"sessionRef": "urn:srcos:session:press",
	"capabilityLedgerRef": "urn:srcos:capability-ledger:press",
	"runtimeRef": "urn:srcos:runtime:agentd@4.2",
	"targetRef": "urn:srcos:target:press-room",
	"platform": "linux-arm64",
	"installState": "installed",
	"manifest": {
		"manifestRef": "urn:srcos:artifact:agentd-manifest",
		"manifestDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"resolvedAt": "2026-04-04T06:00:10Z",
		"bundleFormatVersion": 2,
	},
	"artifacts": [
		{
			"artifactRef": "urn:srcos:artifact:agentd-bin",
			"digest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
			"verificationState": "verified",
			"sizeBytes": 1048576,
		},
		{
			"artifactRef": "urn:srcos:artifact:agentd-units",
			"digest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
			"verificationState": "verified",
			"sizeBytes": null,
		},
	],
	"logMode": "compact_receipt_ref",
	"policyDecisionRef": "urn:srcos:decision:press-3",
	"evidenceRefs": ["urn:srcos:evidence:press-3"],
	"startedAt": "2026-04-04T06:00:00Z",
	"capturedAt": "2026-04-04T06:02:00Z",
	"agentMachineReceiptRef": "urn:srcos:agent-machine-receipt:press-3",
	"runtimeName": "agentd",
	"runtimeVersion": "4.2",
	"rollbackRef": null,
	"failureReason": null,
	"causalRefs": ["urn:srcos:evidence:press-2"],
	"finishedAt": "2026-04-04T06:01:30Z",
}
