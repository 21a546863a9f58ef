package gatehouse.passports.passport.two_discriminators_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.two_discriminators as rule

test_denies_both if _codes(example.passport([
	{"op": "add", "path": "/type", "value": "AgentPassport"},
])) == {"passport.two-discriminators"}

test_allows_kind_alone if _codes(example.passport([])) == set()

test_allows_type_alone if _codes(example.passport([
	{"op": "add", "path": "/type", "value": "AgentPassport"},
	{"op": "remove", "path": "/kind"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
