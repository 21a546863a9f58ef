package gatehouse.ipc.m2.answered_twice_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.answered_twice as rule

test_denies_a_second_answer if {
	findings := rule.findings with input as example.build([{"op": "copy", "from": "/messages/3", "path": "/messages/4"}])
	findings == {{
		"code": "m2-ipc.answered-twice",
		"severity": "deny",
		"message": "the request `r1` has its answer already",
		"at": {"pointer": "/messages/4/id"},
	}}
}

test_allows_an_answer_to_each if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
