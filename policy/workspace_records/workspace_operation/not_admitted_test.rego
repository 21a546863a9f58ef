package gatehouse.workspace_records.workspace_operation.not_admitted_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.not_admitted as rule

test_denies_a_running_one_without_gates if {
	findings := rule.findings with input as example.workspace_operation([{"op": "remove", "path": "/policyGates"}])
	findings == {{
		"code": "workspace-operation.not-admitted",
		"severity": "deny",
		"message": "the operation is `running`, and no earlier gate let it through",
		"at": {"pointer": "/status"},
	}}
}

test_denies_a_completed_one_whose_gate_escalated if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "completed"},
	{"op": "remove", "path": "/policyGates/1"},
	{"op": "remove", "path": "/tasks"},
])) == {"workspace-operation.not-admitted"}

test_denies_one_let_through_after_its_end if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "completed"},
	{"op": "remove", "path": "/tasks"},
	{"op": "add", "path": "/closedAt", "value": "2026-05-11T09:58:29Z"},
])) == {"workspace-operation.not-admitted"}

test_denies_a_task_that_began_before if _codes(example.workspace_operation([
	{"op": "replace", "path": "/tasks/0/startedAt", "value": "2026-05-11T09:58:29Z"},
])) == {"workspace-operation.not-admitted"}

test_allows_a_task_that_began_with_it if _codes(example.workspace_operation([
	{"op": "replace", "path": "/tasks/0/startedAt", "value": "2026-05-11T09:58:30Z"},
])) == set()

test_allows_one_that_waits if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "pending"},
	{"op": "replace", "path": "/policyGates", "value": []},
	{"op": "remove", "path": "/tasks"},
])) == set()

test_allows_one_that_failed_at_the_gate if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "failed"},
	{"op": "replace", "path": "/policyGates", "value": []},
	{"op": "remove", "path": "/tasks"},
])) == set()

test_allows_one_that_was_let_through if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
