package gatehouse.agent_machine.deployment_plan.control_off_test

import data.gatehouse.agent_machine.deployment_plan.control_off as rule
import data.gatehouse.agent_machine.deployment_plan.example_test as example

test_denies_a_plan_without_a_registry if {
	findings := rule.findings with input as example.record({"/policy/agentRegistryRequired": false})
	findings == {{
		"code": "deployment-plan.control-off",
		"severity": "deny",
		"message": "`agentRegistryRequired` is false",
		"at": {"pointer": "/policy/agentRegistryRequired"},
	}}
}

test_denies_one_without_policy_and_receipts if {
	_at(example.record({"/policy/policyFabricRequired": false, "/receipts/required": false})) == {
		"/policy/policyFabricRequired",
		"/receipts/required",
	}
}

test_denies_free_networks_in_a_cluster if {
	_at(example.record({
		"/target/podType": "kubernetes-pod",
		"/policy/egressPolicyRequired": false,
	})) == {"/policy/egressPolicyRequired"}
}

test_allows_them_on_one_machine if {
	every changes in [
		{"/policy/egressPolicyRequired": false},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
