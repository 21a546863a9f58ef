package gatehouse.host_interfaces.envelope.grant_revoked_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.grant_revoked as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_grant_flagged_as_revoked if {
	findings := rule.findings with input as example.envelope([{"op": "replace", "path": "/grant/revoked", "value": true}])
	findings == {{
		"code": "host-interface.grant-revoked",
		"severity": "deny",
		"message": "access is allowed by the grant `grant-1`, which is revoked",
		"at": {"pointer": "/grant/revoked"},
	}}
}

test_denies_from_the_revocation_on if _codes(example.envelope([
	{"op": "add", "path": "/grant/revokedAt", "value": "2026-05-10T09:30:00Z"},
])) == {"host-interface.grant-revoked"}

test_allows_until_the_revocation if _codes(example.envelope([
	{"op": "add", "path": "/grant/revokedAt", "value": "2026-05-10T09:30:01Z"},
])) == set()

test_denies_once_it_is_revoked if _codes(example.envelope_at(
	[
		{"op": "add", "path": "/grant/revokedAt", "value": "2026-05-10T12:00:00Z"},
	],
	"2026-05-10T12:00:00",
)) == {"host-interface.grant-revoked"}

test_denies_a_revocation_before_the_decision_whenever_that_is_judged if _codes(example.envelope_at(
	[
		{"op": "add", "path": "/grant/revokedAt", "value": "2026-05-10T09:20:00Z"},
	],
	"2026-05-10T09:10:00",
)) == {"host-interface.grant-revoked"}

test_allows_a_denial if _codes(example.envelope(array.concat(example.denial, [
	{"op": "replace", "path": "/grant/revoked", "value": true},
]))) == set()

test_allows_a_grant_that_stands if _codes(example.envelope([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
