package gatehouse.host_interfaces.envelope.grant_expired_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.grant_expired as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_access_at_the_second_in_which_the_grant_ends if {
	findings := rule.findings with input as example.envelope_at([], "2026-05-10T17:00:00")
	findings == {{
		"code": "host-interface.grant-expired",
		"severity": "deny",
		"message": "the grant `grant-1` is over since 2026-05-10T17:00:00Z",
		"at": {"pointer": "/grant/expiresAt"},
	}}
}

test_allows_access_until_then if _codes(example.envelope_at([], "2026-05-10T16:59:59.999")) == set()

test_judges_the_envelope_at_its_own_instant if _codes(example.envelope([
	{"op": "replace", "path": "/grant/expiresAt", "value": "2026-05-10T09:30:00Z"},
])) == {"host-interface.grant-expired"}

test_denies_a_grant_over_at_the_decision_whenever_that_is_judged if _codes(example.envelope_at(
	[
		{"op": "replace", "path": "/grant/expiresAt", "value": "2026-05-10T09:30:00Z"},
	],
	"2026-05-10T09:15:00",
)) == {"host-interface.grant-expired"}

test_allows_a_denial_by_a_grant_that_is_over if _codes(example.envelope_at(example.denial, "2027-01-01T00:00:00")) == set()

test_leaves_an_envelope_without_grant_to_another_rule if _codes(example.envelope(example.without_grant)) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
