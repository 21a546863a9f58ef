package gatehouse.ipc.v0.error_family_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.error_family as rule

test_warns_of_a_code_of_no_family if {
	findings := rule.findings with input as example.talk([{"op": "add", "path": "/messages/6", "value": object.union(
		example.failure,
		{"payload": {"code": "BROKEN"}},
	)}])
	findings == {{
		"code": "ipc.error-family",
		"severity": "warn",
		"message": "`BROKEN` is of no family of codes",
		"at": {"pointer": "/messages/6/payload/code"},
	}}
}

test_allows_a_code_of_the_adapter if _codes(example.talk([{"op": "add", "path": "/messages/6", "value": example.failure}])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
