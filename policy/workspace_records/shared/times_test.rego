package gatehouse.workspace_records.shared.times_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.shared.times as rule

test_denies_an_end_before_the_beginning if {
	findings := rule.findings with input as example.terminal_command([
		{"op": "replace", "path": "/endedAt", "value": "2026-05-11T09:59:59Z"},
	])
	findings == {{
		"code": "workspace-record.times",
		"severity": "deny",
		"message": "`endedAt` lies before `startedAt`",
		"at": {"pointer": "/endedAt"},
	}}
}

test_allows_an_end_at_the_beginning if _codes(example.terminal_command([
	{"op": "replace", "path": "/endedAt", "value": "2026-05-11T10:00:00Z"},
])) == set()

test_compares_instants_and_not_texts if _codes(example.terminal_command([
	{"op": "replace", "path": "/endedAt", "value": "2026-05-11T09:00:01-01:00"},
])) == set()

test_allows_what_has_not_ended if _codes(example.terminal_command([{"op": "remove", "path": "/endedAt"}])) == set()

test_denies_it_in_a_task_of_an_operation if {
	earlier := [{"op": "replace", "path": "/tasks/0/endedAt", "value": "2026-05-11T09:00:00Z"}]
	_codes(example.workspace_operation(earlier)) == {"workspace-record.times"}
}

test_denies_an_operation_closed_before_it_was_asked_for if {
	closed := [{"op": "add", "path": "/closedAt", "value": "2026-05-11T09:00:00Z"}]
	_codes(example.workspace_operation(closed)) == {"workspace-record.times"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
