package gatehouse.ipc.m2.answer_unasked_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.answer_unasked as rule

test_denies_an_answer_under_another_id if {
	findings := rule.findings with input as example.build([{"op": "replace", "path": "/messages/3/id", "value": "r9"}])
	findings == {{
		"code": "m2-ipc.answer-unasked",
		"severity": "deny",
		"message": "nothing above asks under the id `r9`",
		"at": {"pointer": "/messages/3/id"},
	}}
}

test_denies_an_answer_before_its_request if _codes(example.build([{"op": "move", "from": "/messages/3", "path": "/messages/2"}])) == {"m2-ipc.answer-unasked"}

test_allows_an_answer_to_its_request if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
