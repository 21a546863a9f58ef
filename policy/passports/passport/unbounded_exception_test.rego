package gatehouse.passports.passport.unbounded_exception_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.unbounded_exception as rule

test_denies_the_lone_star if {
	findings := rule.findings with input as example.passport([
		{"op": "replace", "path": "/capability_exceptions/0/scope", "value": "*"},
	])
	findings == {{
		"code": "passport.unbounded-exception",
		"severity": "deny",
		"message": "the scope `*` of `calendar.read` sets no bounds",
		"at": {"pointer": "/capability_exceptions/0/scope"},
	}}
}

test_denies_a_pattern_within if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/scope", "value": "calendar:*"},
])) == {"passport.unbounded-exception"}

test_denies_a_word_that_means_all if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/scope", "value": "All"},
])) == {"passport.unbounded-exception"}

test_denies_a_blank_scope if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/scope", "value": " "},
])) == {"passport.unbounded-exception"}

test_allows_a_named_scope if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/scope", "value": "allotments"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
