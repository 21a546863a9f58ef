package gatehouse.workspace_records.device_trust_profile.term_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.device_trust_profile.term as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_an_end_at_the_beginning if {
	findings := rule.findings with input as example.device_trust_profile([
		{"op": "replace", "path": "/validUntil", "value": "2026-05-01T00:00:00Z"},
	])
	findings == {{
		"code": "device-trust.term",
		"severity": "deny",
		"message": "the trust is attested at 2026-05-01T00:00:00Z and ends at 2026-05-01T00:00:00Z",
		"at": {"pointer": "/validUntil"},
	}}
}

test_allows_one_second_of_trust if _codes(example.device_trust_profile([
	{"op": "replace", "path": "/validUntil", "value": "2026-05-01T00:00:01Z"},
])) == set()

test_allows_trust_without_end if _codes(example.device_trust_profile([
	{"op": "remove", "path": "/validUntil"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
