package gatehouse.ipc.v0.version_not_offered_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.version_not_offered as rule

test_denies_another_version if {
	findings := rule.findings with input as example.talk([{"op": "replace", "path": "/messages/1/payload/selected", "value": "ipc.v1"}])
	findings == {{
		"code": "ipc.version-not-offered",
		"severity": "deny",
		"message": "the runner has not offered `ipc.v1`",
		"at": {"pointer": "/messages/1/payload/selected"},
	}}
}

test_denies_what_was_offered_and_is_not_spoken if _codes(example.talk([
	{"op": "add", "path": "/messages/0/payload/protocols/0", "value": "ipc.v1"},
	{"op": "replace", "path": "/messages/1/payload/selected", "value": "ipc.v1"},
])) == {"ipc.version-not-offered"}

test_allows_one_of_several if _codes(example.talk([{"op": "add", "path": "/messages/0/payload/protocols/0", "value": "ipc.v1"}])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
