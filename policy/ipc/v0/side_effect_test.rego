package gatehouse.ipc.v0.side_effect_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.side_effect as rule

test_denies_an_effect_that_was_not_offered if {
	findings := rule.findings with input as example.talk([{"op": "add", "path": "/messages/5/payload/sideEffects", "value": "filesystem"}])
	findings == {{
		"code": "ipc.side-effect",
		"severity": "deny",
		"message": "`text.caps` is offered without side effects, and reports some",
		"at": {"pointer": "/messages/5/payload"},
	}}
}

test_denies_it_in_the_result_s_meta_too if _codes(example.talk([{"op": "add", "path": "/messages/5/payload/meta", "value": {"sideEffects": ["network"]}}])) == {"ipc.side-effect"}

test_allows_a_report_of_none if _codes(example.talk([{"op": "add", "path": "/messages/5/payload/sideEffects", "value": []}])) == set()

test_allows_an_effect_that_was_offered if _codes(example.talk([
	{"op": "replace", "path": "/messages/2/payload/capabilities/0/sideEffects", "value": "filesystem"},
	{"op": "add", "path": "/messages/5/payload/sideEffects", "value": "filesystem"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
