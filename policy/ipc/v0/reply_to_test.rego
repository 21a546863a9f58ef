package gatehouse.ipc.v0.reply_to_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.reply_to as rule

test_denies_an_answer_to_a_message_that_nobody_sent if {
	findings := rule.findings with input as example.talk([{"op": "replace", "path": "/messages/5/replyTo", "value": "lab-0009"}])
	findings == {{
		"code": "ipc.reply-to",
		"severity": "deny",
		"message": "no earlier message of the other side has the id `lab-0009`",
		"at": {"pointer": "/messages/5/replyTo"},
	}}
}

test_denies_an_answer_to_a_message_of_its_own_side if _codes(example.talk([{"op": "replace", "path": "/messages/5/replyTo", "value": "lab-0002"}])) == {"ipc.reply-to"}

test_denies_a_result_for_a_greeting if _codes(example.talk([{"op": "replace", "path": "/messages/5/replyTo", "value": "lab-0001"}])) == {"ipc.reply-to"}

test_allows_an_error_that_answers_any_message_of_the_other_side if _codes(example.talk([{"op": "add", "path": "/messages/6", "value": object.union(example.failure, {"replyTo": "lab-0004"})}])) == set()

test_allows_an_error_that_answers_nothing if _codes(example.talk([{"op": "add", "path": "/messages/6", "value": example.failure}])) == set()

test_allows_answers_to_what_was_said if _codes(example.talk([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
