package gatehouse.agent_machine.agent_registry_grant.machine_unnamed_test

import data.gatehouse.agent_machine.agent_registry_grant.machine_unnamed as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_active_grant_for_no_machine if {
	findings := rule.findings with input as example.grant([
		_set("/request/agentMachineId", null),
	])
	findings == {{
		"code": "agent-registry-grant.machine-unnamed",
		"severity": "deny",
		"message": "the grant is active, and names no machine",
		"at": {"pointer": "/request/agentMachineId"},
	}}
}

test_denies_active_grant_that_leaves_it_out if {
	_codes([{"op": "remove", "path": "/request/agentMachineId"}]) == {"agent-registry-grant.machine-unnamed"}
}

test_allows_grant_for_one_machine if _codes([]) == set()

test_allows_refusal_for_no_machine if {
	_codes([_set("/request/agentMachineId", null), _set("/grant/status", "missing")]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
