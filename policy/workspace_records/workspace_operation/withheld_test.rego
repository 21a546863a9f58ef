package gatehouse.workspace_records.workspace_operation.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.withheld as rule

test_withholds_authority_from_one_that_waits if {
	findings := rule.findings with input as example.workspace_operation([
		{"op": "replace", "path": "/status", "value": "gated"},
	])
	findings == {{
		"code": "workspace-operation.withheld",
		"severity": "withhold",
		"message": "the operation is `gated` and not yet let through",
		"at": {"pointer": "/status"},
	}}
}

test_withholds_it_from_one_that_is_over if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "completed"},
])) == {"workspace-operation.withheld"}

test_withholds_it_from_the_second_of_its_end if _codes(example.at(
	example.workspace_operation([
		{"op": "replace", "path": "/status", "value": "completed"},
		{"op": "add", "path": "/closedAt", "value": "2026-05-11T10:05:00Z"},
	]),
	"2026-05-11T10:05:00",
)) == {"workspace-operation.withheld"}

test_leaves_it_alone_until_then if _codes(example.at(
	example.workspace_operation([
		{"op": "replace", "path": "/status", "value": "completed"},
		{"op": "add", "path": "/closedAt", "value": "2026-05-11T10:05:00Z"},
	]),
	"2026-05-11T10:04:59",
)) == set()

test_withholds_it_from_one_that_was_denied if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "admitted"},
	{"op": "replace", "path": "/policyGates/0/result", "value": "deny"},
])) == {"workspace-operation.withheld"}

test_leaves_a_running_one_alone if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
