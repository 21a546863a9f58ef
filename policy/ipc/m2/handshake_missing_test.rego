package gatehouse.ipc.m2.handshake_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.handshake_missing as rule

test_warns_of_a_transcript_that_begins_later if {
	findings := rule.findings with input as example.build([
		{"op": "remove", "path": "/messages/1"},
		{"op": "remove", "path": "/messages/0"},
	])
	findings == {{
		"code": "m2-ipc.handshake-missing",
		"severity": "warn",
		"message": "the conversation does not begin with `hello`",
		"at": {"pointer": "/messages/0/op"},
	}}
}

test_allows_one_that_begins_with_a_greeting if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
