package gatehouse.passports.passport.core_capability_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.core_capability as rule

test_denies_a_core_capability if {
	findings := rule.findings with input as example.passport([
		{"op": "replace", "path": "/capability_exceptions/0/capability", "value": "system"},
	])
	findings == {{
		"code": "passport.core-capability",
		"severity": "deny",
		"message": "an agent of the class `app_helper` holds `system`",
		"at": {"pointer": "/capability_exceptions/0/capability"},
	}}
}

test_denies_one_below_it if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/capability", "value": "system.network.rules"},
])) == {"passport.core-capability"}

test_denies_another_spelling if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/capability", "value": " System:Windows"},
])) == {"passport.core-capability"}

test_denies_a_pattern if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/capability", "value": "calendar.*"},
])) == {"passport.core-capability"}

test_allows_a_name_that_only_begins_alike if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/capability", "value": "systematics.read"},
])) == set()

test_allows_the_core_itself if _codes(example.passport([
	{"op": "replace", "path": "/agent_class", "value": "system_core"},
	{"op": "replace", "path": "/is_apple_signed", "value": true},
	{"op": "replace", "path": "/capability_exceptions/0/capability", "value": "system.windows"},
])) == set()

test_allows_a_capability_of_the_field if _codes(example.passport([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
