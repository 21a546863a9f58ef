package gatehouse.passports.passport.core_unattested_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.core_unattested as rule

test_denies_an_unsigned_core_agent if {
	findings := rule.findings with input as example.passport([
		{"op": "replace", "path": "/agent_class", "value": "system_core"},
	])
	findings == {{
		"code": "passport.core-unattested",
		"severity": "deny",
		"message": "a core agent is not signed by the system's maker",
		"at": {"pointer": "/is_apple_signed"},
	}}
}

test_denies_a_core_agent_without_attestation if _codes(example.passport([
	{"op": "replace", "path": "/agent_class", "value": "system_core"},
	{"op": "replace", "path": "/is_apple_signed", "value": true},
	{"op": "remove", "path": "/attested_at"},
])) == {"passport.core-unattested"}

test_denies_before_the_attestation if _codes(example.passport_at(
	[
		{"op": "replace", "path": "/agent_class", "value": "system_core"},
		{"op": "replace", "path": "/is_apple_signed", "value": true},
	],
	"2026-05-04T07:59:59",
)) == {"passport.core-unattested"}

test_allows_an_attested_core_agent if _codes(example.passport([
	{"op": "replace", "path": "/agent_class", "value": "system_core"},
	{"op": "replace", "path": "/is_apple_signed", "value": true},
])) == set()

test_allows_an_unsigned_helper if _codes(example.passport([{"op": "remove", "path": "/attested_at"}])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
