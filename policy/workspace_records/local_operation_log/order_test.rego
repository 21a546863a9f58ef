package gatehouse.workspace_records.local_operation_log.order_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.local_operation_log.order as rule

test_denies_a_number_given_twice if {
	findings := rule.findings with input as example.local_operation_log([
		{"op": "replace", "path": "/entries/1/seq", "value": 0},
	])
	findings == {{
		"code": "operation-log.order",
		"severity": "deny",
		"message": "number 0 follows number 0",
		"at": {"pointer": "/entries/1/seq"},
	}}
}

test_denies_a_lower_number if _codes(example.local_operation_log([
	{"op": "replace", "path": "/entries/2/seq", "value": 0},
])) == {"operation-log.order"}

test_denies_an_earlier_time if _codes(example.local_operation_log([
	{"op": "replace", "path": "/entries/2/ts", "value": "2026-05-11T09:59:59Z"},
])) == {"operation-log.order"}

test_allows_one_time_for_two_lines_and_numbers_with_gaps if _codes(example.local_operation_log([])) == set()

test_allows_an_empty_log if _codes(example.local_operation_log([
	{"op": "replace", "path": "/entries", "value": []},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
