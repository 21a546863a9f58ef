package gatehouse.ipc.v0.time_falls_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.time_falls as rule

test_denies_a_message_from_before if {
	findings := rule.findings with input as example.talk([{"op": "replace", "path": "/messages/5/ts", "value": "2026-05-10T09:59:59Z"}])
	findings == {{
		"code": "ipc.time-falls",
		"severity": "deny",
		"message": "the message above it was sent later",
		"at": {"pointer": "/messages/5/ts"},
	}}
}

test_compares_instants_and_not_texts if _codes(example.talk([{"op": "replace", "path": "/messages/5/ts", "value": "2026-05-10T09:00:01-01:00"}])) == set()

test_allows_messages_of_one_instant if _codes(example.talk([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
