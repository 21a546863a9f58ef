package gatehouse.agent_machine.workspace_operation.budget_exceeded_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.budget_exceeded as rule
import data.gatehouse.example_test as shared

test_denies_execution_with_more_than_its_operation if {
	findings := rule.findings with input as example.operation([_set("/artifacts/localAgentExecution/budget/tokens", 90001)])
	findings == {{
		"code": "workspace-operation.budget-exceeded",
		"severity": "deny",
		"message": "the execution may use 90001 of `tokens`, and the operation only 90000",
		"at": {"pointer": "/artifacts/localAgentExecution/budget/tokens"},
	}}
}

test_names_each_share_that_is_larger if {
	findings := rule.findings with input as example.operation([
		_set("/controls/budget/modelCalls", 0),
		_set("/controls/budget/wallClockSeconds", 1799),
	])
	count(findings) == 2
}

test_allows_all_that_the_operation_may_use if _codes([]) == set()

test_allows_less if _codes([_set("/artifacts/localAgentExecution/budget/tokens", 0)]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.operation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
