package gatehouse.ipc.adapter.handshake_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.adapter.handshake as rule
import data.gatehouse.ipc.example_test as example

test_denies_a_task_without_a_greeting if {
	findings := rule.findings with input as example.ask([{"op": "remove", "path": "/messages/1"}, {"op": "remove", "path": "/messages/0"}])
	findings == {{
		"code": "adapter-ipc.handshake",
		"severity": "deny",
		"message": "a task is to be run, and no greeting has succeeded",
		"at": {"pointer": "/messages/0/op"},
	}}
}

test_denies_a_task_after_a_greeting_that_failed if _codes(example.ask([{"op": "replace", "path": "/messages/1/ok", "value": false}])) == {"adapter-ipc.handshake"}

test_allows_a_task_after_a_greeting if _codes(example.ask([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
