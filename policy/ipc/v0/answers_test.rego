package gatehouse.ipc.v0.answers_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.answers as rule

test_denies_an_invocation_that_nobody_answers if {
	findings := rule.findings with input as example.talk([{"op": "remove", "path": "/messages/5"}])
	findings == {{
		"code": "ipc.answers",
		"severity": "deny",
		"message": "the invocation `lab-0005` has 0 answers",
		"at": {"pointer": "/messages/4/id"},
	}}
}

test_denies_a_second_answer if _codes(example.talk([{"op": "add", "path": "/messages/6", "value": object.union(example.failure, {"replyTo": "lab-0005"})}])) == {"ipc.answers"}

test_denies_progress_in_place_of_an_answer if _codes(example.talk([{"op": "replace", "path": "/messages/5/type", "value": "progress"}])) == {"ipc.answers"}

test_allows_one_answer if _codes(example.talk([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
