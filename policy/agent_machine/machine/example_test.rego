# A sound AgentMachine, and what a test wants to be different in it.
package gatehouse.agent_machine.machine.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record("AgentMachine", changed.document(_machine, gone, changes))

_machine := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:press-room",
	"kind": "AgentMachine",
	"profile": "m2-asahi-linux",
	"host": {
		"hostname": "press-room",
		"os": "linux",
		"arch": "aarch64",
		"distro": "fedora-asahi",
		"kernel": "6.14",
		"immutableHost": true,
	},
	"runtime": {
		"localEnvelopes": ["systemd", "podman-quadlet"],
		"containerRuntime": "podman",
		"selinuxMode": "enforcing",
		"cgroupMode": "v2",
	},
	"storage": {
		"modelCache": "/var/lib/agent-machine/models",
		"runtimeCache": "/var/cache/agent-machine",
		"evidencePath": "/var/lib/agent-machine/evidence",
		"topolvmAvailable": false,
		"encryptedAtRest": true,
	},
	"trust": {
		"policyFabricRequired": true,
		"agentRegistryRequired": true,
		"receiptsRequired": true,
		"secureBootObserved": true,
		"tpmObserved": false,
		"fido2Observed": true,
	},
	"accelerators": [
		{
			"type": "vulkan",
			"available": true,
			"name": "AGX",
			"driver": "honeykrisp",
			"notes": "shared memory",
		},
	],
	"labels": {"room": "press"},
}
