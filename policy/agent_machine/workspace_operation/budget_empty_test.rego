package gatehouse.agent_machine.workspace_operation.budget_empty_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.budget_empty as rule
import data.gatehouse.example_test as shared

test_denies_running_without_time if {
	findings := rule.findings with input as example.operation([
		_set("/operationTask/state", "running"),
		_set("/controls/budget/wallClockSeconds", 0),
	])
	findings == {{
		"code": "workspace-operation.budget-empty",
		"severity": "deny",
		"message": "the operation is running with `wallClockSeconds` at 0",
		"at": {"pointer": "/controls/budget/wallClockSeconds"},
	}}
}

test_denies_retrying_without_agents if {
	_codes([
		_set("/operationTask/state", "retrying"),
		_set("/artifacts/localAgentExecution/budget/agentConcurrency", 0),
	]) == {"workspace-operation.budget-empty"}
}

test_allows_running_on_little if {
	_codes([
		_set("/operationTask/state", "running"),
		_set("/controls/budget/wallClockSeconds", 1),
		_set("/controls/budget/agentConcurrency", 1),
	]) == set()
}

test_allows_running_without_model_calls if {
	_codes([_set("/operationTask/state", "running"), _set("/controls/budget/modelCalls", 0)]) == set()
}

test_allows_an_operation_that_is_over if _codes([_set("/controls/budget/wallClockSeconds", 0)]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.operation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
