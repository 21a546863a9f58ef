# A sound AgentMachineLifecycle, and what a test wants to be different in it.
package gatehouse.agent_machine.lifecycle.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record("AgentMachineLifecycle", changed.document(_lifecycle, gone, changes))

_lifecycle := {
	"machine_id": "agent-machine.press-room",
	"service_id": "svc.substrate.agent-machine",
	"lifecycle_state": "running",
	"runtime_boundary": {"local_only": true, "network_policy": "restricted", "mount_scope": "workspace"},
	"receipt_refs": ["receipt://press-room/7"],
	"agentos_handoff": {"enabled": false, "target_service_id": "svc.managed.agentos"},
}
