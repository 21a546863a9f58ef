package gatehouse.workspace_records.workspace_operation.dangling_part_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.dangling_part as rule

test_warns_of_a_task_that_is_not_there if {
	findings := rule.findings with input as example.workspace_operation([
		{"op": "replace", "path": "/events/0/taskId", "value": "task-2"},
	])
	findings == {{
		"code": "workspace-operation.dangling-part",
		"severity": "warn",
		"message": "the operation has no task `task-2`",
		"at": {"pointer": "/events/0/taskId"},
	}}
}

test_warns_of_an_artifact_that_is_not_there if _codes(example.workspace_operation([
	{"op": "replace", "path": "/artifacts", "value": []},
])) == {"workspace-operation.dangling-part"}

test_keeps_silent_where_no_tasks_are_listed if _codes(example.workspace_operation([
	{"op": "remove", "path": "/tasks"},
])) == set()

test_keeps_silent_where_all_are_there if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
