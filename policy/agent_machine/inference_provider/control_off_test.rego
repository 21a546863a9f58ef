package gatehouse.agent_machine.inference_provider.control_off_test

import data.gatehouse.agent_machine.inference_provider.control_off as rule
import data.gatehouse.agent_machine.inference_provider.example_test as example

test_denies_one_without_policy if {
	findings := rule.findings with input as example.record({"/policy/policyFabricRequired": false})
	findings == {{
		"code": "inference-provider.control-off",
		"severity": "deny",
		"message": "`policyFabricRequired` is false",
		"at": {"pointer": "/policy/policyFabricRequired"},
	}}
}

test_denies_one_without_the_others if {
	_at(example.record({
		"/policy/agentRegistryRequired": false,
		"/policy/receiptRequired": false,
	})) == {"/policy/agentRegistryRequired", "/policy/receiptRequired"}
}

test_allows_all_of_them if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
