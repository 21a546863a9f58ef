package gatehouse.workspace_records.device_trust_profile.untrusted_permits_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.device_trust_profile.untrusted_permits as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_it_to_an_untrusted_device if _codes(example.device_trust_profile([
	{"op": "replace", "path": "/trustLevel", "value": "untrusted"},
])) == {"device-trust.untrusted-permits"}

test_denies_it_when_the_trust_is_over if _codes(example.at(example.device_trust_profile([]), "2026-08-01T00:00:00")) == {"device-trust.untrusted-permits"}

test_allows_it_until_then if _codes(example.at(example.device_trust_profile([]), "2026-07-31T23:59:59")) == set()

test_allows_a_revoked_device_that_may_nothing if _codes(example.device_trust_profile([
	{"op": "replace", "path": "/trustLevel", "value": "revoked"},
	{"op": "replace", "path": "/restrictions", "value": {"allowFileUpload": false, "requirePolicyGateForAgentExecution": true}},
])) == set()

test_allows_it_to_a_trusted_device if _codes(example.device_trust_profile([])) == set()

test_denies_it_to_a_revoked_device if {
	revoked := [
		{"op": "replace", "path": "/trustLevel", "value": "revoked"},
		{"op": "replace", "path": "/restrictions", "value": {"allowFileUpload": true}},
	]
	findings := rule.findings with input as example.device_trust_profile(revoked)
	findings == {{
		"code": "device-trust.untrusted-permits",
		"severity": "deny",
		"message": "the device is revoked, and `allowFileUpload` is permitted",
		"at": {"pointer": "/restrictions/allowFileUpload"},
	}}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
