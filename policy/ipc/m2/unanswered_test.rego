package gatehouse.ipc.m2.unanswered_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.unanswered as rule

test_warns_of_a_request_that_nobody_answers if {
	findings := rule.findings with input as example.build([{"op": "remove", "path": "/messages/3"}])
	findings == {{
		"code": "m2-ipc.unanswered",
		"severity": "warn",
		"message": "the request `r1` has no answer",
		"at": {"pointer": "/messages/2/id"},
	}}
}

test_allows_requests_with_answers if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
