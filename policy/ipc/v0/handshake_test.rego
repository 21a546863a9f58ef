package gatehouse.ipc.v0.handshake_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.handshake as rule

test_denies_an_invocation_before_the_capabilities_are_acknowledged if {
	findings := rule.findings with input as example.talk([{"op": "remove", "path": "/messages/3"}])
	findings == {{
		"code": "ipc.handshake",
		"severity": "deny",
		"message": "it is not the turn of `invoke`",
		"at": {"pointer": "/messages/3/type"},
	}}
}

test_denies_a_conversation_that_begins_otherwise if _codes(example.talk([{"op": "remove", "path": "/messages/0"}])) == {"ipc.handshake"}

test_denies_a_second_greeting if _codes(example.talk([{"op": "add", "path": "/messages/4", "value": object.union(example.greeting, {"id": "lab-0007"})}])) == {"ipc.handshake"}

test_allows_a_handshake_that_comes_to_nothing if _codes(example.talk([
	{"op": "remove", "path": "/messages/5"},
	{"op": "remove", "path": "/messages/4"},
	{"op": "remove", "path": "/messages/3"},
])) == set()

test_allows_a_whole_handshake if _codes(example.talk([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
