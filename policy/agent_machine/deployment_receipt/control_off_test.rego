package gatehouse.agent_machine.deployment_receipt.control_off_test

import data.gatehouse.agent_machine.deployment_receipt.control_off as rule
import data.gatehouse.agent_machine.deployment_receipt.example_test as example

test_denies_a_deployment_without_policy if {
	findings := rule.findings with input as example.record({"/policy/policyFabricRequired": false})
	findings == {{
		"code": "deployment-receipt.control-off",
		"severity": "deny",
		"message": "`policyFabricRequired` is false",
		"at": {"pointer": "/policy/policyFabricRequired"},
	}}
}

test_denies_one_without_a_registry if {
	_at(example.record({"/policy/agentRegistryRequired": false})) == {"/policy/agentRegistryRequired"}
}

test_allows_both if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
