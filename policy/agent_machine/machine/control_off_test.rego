package gatehouse.agent_machine.machine.control_off_test

import data.gatehouse.agent_machine.machine.control_off as rule
import data.gatehouse.agent_machine.machine.example_test as example

test_denies_one_without_policy if {
	findings := rule.findings with input as example.record({"/trust/policyFabricRequired": false})
	findings == {{
		"code": "agent-machine.control-off",
		"severity": "deny",
		"message": "`policyFabricRequired` is false",
		"at": {"pointer": "/trust/policyFabricRequired"},
	}}
}

test_denies_one_without_the_others if {
	_at(example.record({
		"/trust/agentRegistryRequired": false,
		"/trust/receiptsRequired": false,
	})) == {"/trust/agentRegistryRequired", "/trust/receiptsRequired"}
}

test_allows_all_of_them if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
