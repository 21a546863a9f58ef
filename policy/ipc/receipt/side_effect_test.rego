package gatehouse.ipc.receipt.side_effect_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.receipt.side_effect as rule

test_denies_an_effect_that_was_not_offered if {
	findings := rule.findings with input as example.receipt([{"op": "add", "path": "/result/sideEffects", "value": "filesystem"}])
	findings == {{
		"code": "run-receipt.side-effect",
		"severity": "deny",
		"message": "`text.caps` is offered without side effects, and reports some",
		"at": {"pointer": "/result"},
	}}
}

test_denies_it_in_the_result_s_meta_too if _codes(example.receipt([{"op": "add", "path": "/result/meta", "value": {"sideEffects": ["network"]}}])) == {"run-receipt.side-effect"}

test_allows_a_report_of_none if _codes(example.receipt([{"op": "add", "path": "/result/sideEffects", "value": "none"}])) == set()

test_allows_an_effect_that_was_offered if _codes(example.receipt([
	{"op": "replace", "path": "/capabilities/capabilities/0/sideEffects", "value": "filesystem"},
	{"op": "add", "path": "/result/sideEffects", "value": "filesystem"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
