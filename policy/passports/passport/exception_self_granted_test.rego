package gatehouse.passports.passport.exception_self_granted_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.exception_self_granted as rule

test_denies_an_exception_by_the_agent_itself if {
	findings := rule.findings with input as example.passport([
		{"op": "replace", "path": "/capability_exceptions/0/granted_by", "value": "org.example.helper"},
	])
	findings == {{
		"code": "passport.exception-self-granted",
		"severity": "deny",
		"message": "`calendar.read` is granted by the agent itself",
		"at": {"pointer": "/capability_exceptions/0/granted_by"},
	}}
}

test_denies_it_under_a_prefix if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/granted_by", "value": "agent:org.example.helper"},
])) == {"passport.exception-self-granted"}

test_denies_it_in_capitals if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/granted_by", "value": "ORG.example.Helper"},
])) == {"passport.exception-self-granted"}

test_allows_a_name_that_only_ends_alike if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/granted_by", "value": "net.org.example.helper"},
])) == set()

test_allows_somebody_else if _codes(example.passport([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
