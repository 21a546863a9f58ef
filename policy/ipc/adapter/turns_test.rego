package gatehouse.ipc.adapter.turns_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.adapter.turns as rule
import data.gatehouse.ipc.example_test as example

test_denies_an_answer_under_another_id if {
	findings := rule.findings with input as example.ask([{"op": "add", "path": "/messages/4", "value": {"id": "9", "ok": true, "errors": []}}])
	findings == {{
		"code": "adapter-ipc.turns",
		"severity": "deny",
		"message": "nothing directly above asks under the id `9`",
		"at": {"pointer": "/messages/4/id"},
	}}
}

test_denies_two_requests_in_a_row if _codes(example.ask([{"op": "remove", "path": "/messages/1"}])) == {"adapter-ipc.turns"}

test_denies_a_request_without_an_answer if _codes(example.ask([{"op": "remove", "path": "/messages/3"}])) == {"adapter-ipc.turns"}

test_denies_a_second_answer if _codes(example.ask([{"op": "copy", "from": "/messages/3", "path": "/messages/4"}])) == {"adapter-ipc.turns"}

test_allows_requests_and_answers_by_turns if _codes(example.ask([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
