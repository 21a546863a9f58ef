package gatehouse.ipc.m2.exit_code_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.exit_code as rule

test_denies_success_with_another_status if {
	findings := rule.findings with input as example.build([{"op": "replace", "path": "/messages/3/result/exit_code", "value": 3}])
	findings == {{
		"code": "m2-ipc.exit-code",
		"severity": "deny",
		"message": "the task ended with status 3, and the answer says ok: true",
		"at": {"pointer": "/messages/3/result/exit_code"},
	}}
}

test_denies_a_failure_with_status_zero if _codes(example.build([{"op": "replace", "path": "/messages/3/ok", "value": false}])) == {"m2-ipc.exit-code"}

test_denies_an_error_with_status_zero if _codes(example.build([
	{"op": "replace", "path": "/messages/3/ok", "value": false},
	{"op": "replace", "path": "/messages/3/op", "value": "error"},
])) == {"m2-ipc.exit-code"}

test_denies_the_status_of_an_answer_to_nothing if _codes(example.build([
	{"op": "replace", "path": "/messages/3/result/exit_code", "value": 3},
	{"op": "replace", "path": "/messages/3/id", "value": "r2"},
])) == {"m2-ipc.exit-code"}

test_allows_a_failure_with_another_status if _codes(example.build(example.failing)) == set()

test_allows_success_with_status_zero if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
