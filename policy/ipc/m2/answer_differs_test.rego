package gatehouse.ipc.m2.answer_differs_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.answer_differs as rule

test_denies_the_answer_to_another_operation if {
	findings := rule.findings with input as example.build([{"op": "replace", "path": "/messages/3/op", "value": "ping"}])
	findings == {{
		"code": "m2-ipc.answer-differs",
		"severity": "deny",
		"message": "the request is for `task_run`, the answer for `ping`",
		"at": {"pointer": "/messages/3/op"},
	}}
}

test_allows_an_error_in_its_place if _codes(example.build([{"op": "replace", "path": "/messages/3/op", "value": "error"}])) == set()

test_allows_the_operation_that_was_asked_for if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
