# A sound A2AStateMachine, and what a test wants to be different in it.
package gatehouse.agent_machine.a2a.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"A2AStateMachine",
	changed.document(_a2a, gone, changes),
	"2026-04-07T09:00:00",
)

_a2a := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:a2a-state-machine:press-print",
	"kind": "A2AStateMachine",
	"participants": {
		"initiatorAgentRef": "urn:srcos:agent:press",
		"responderAgentRef": "urn:srcos:agent:print",
		"hostRefs": ["urn:srcos:agent-machine:press-room"],
	},
	"planes": {"controlPlane": "a2a", "toolPlane": "mcp", "controlToolSeparationRequired": true},
	"phases": [
		"HELLO",
		"ATTEST",
		"DISCOVER",
		"NEGOTIATE",
		"UX_CONTRACT",
		"GRANT",
		"BIND",
		"EXECUTE",
		"AUDIT_SETTLE",
	],
	"revocation": {
		"revocationRequired": true,
		"revocationBeatsKill": true,
		"propagationTargetSeconds": 10,
		"revocationEventRef": null,
	},
	"receiptSafety": {
		"includeRawContent": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
	},
	"issuedAt": "2026-04-07T09:00:00Z",
	"labels": {"room": "press"},
}
