package gatehouse.agent_machine.agent_pod.control_off_test

import data.gatehouse.agent_machine.agent_pod.control_off as rule
import data.gatehouse.agent_machine.agent_pod.example_test as example

test_denies_a_pod_without_a_registry if {
	findings := rule.findings with input as example.record({"/policy/agentRegistryRequired": false})
	findings == {{
		"code": "agent-pod.control-off",
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
	_at(example.kubernetes({"/policy/networkPolicyRequired": false, "/policy/egressPolicyRequired": false})) == {"/policy/egressPolicyRequired", "/policy/networkPolicyRequired"}
}

test_allows_them_on_one_machine if {
	_at(example.record({
		"/policy/networkPolicyRequired": false,
		"/policy/egressPolicyRequired": false,
	})) == set()
}

test_allows_all_controls if {
	_at(example.kubernetes({})) == set()
	_at(example.record({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
