package gatehouse.workspace_records.workspace_operation.closed_and_open_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.closed_and_open as rule

test_denies_a_running_one_that_is_closed if {
	findings := rule.findings with input as example.workspace_operation([
		{"op": "add", "path": "/closedAt", "value": "2026-05-11T10:00:07Z"},
	])
	findings == {{
		"code": "workspace-operation.closed-and-open",
		"severity": "deny",
		"message": "the operation is closed since 2026-05-11T10:00:07Z, and `running`",
		"at": {"pointer": "/status"},
	}}
}

test_allows_one_that_is_completed if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "completed"},
	{"op": "add", "path": "/closedAt", "value": "2026-05-11T10:00:07Z"},
])) == set()

test_allows_one_that_is_open if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
