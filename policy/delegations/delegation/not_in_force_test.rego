package gatehouse.delegations.delegation.not_in_force_test

import data.gatehouse.delegations.delegation.not_in_force as rule
import data.gatehouse.delegations.example_test as example
import data.gatehouse.example_test as shared

test_withholds_from_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.delegation_at([], "2026-05-10T17:00:00")
	findings == {{
		"code": "delegation.not-in-force",
		"severity": "withhold",
		"message": "it is over since 2026-05-10T17:00:00Z",
		"at": {"pointer": "/expiresAt"},
	}}
}

test_holds_until_then if _codes(example.delegation_at([], "2026-05-10T16:59:59.999")) == set()

test_holds_from_its_first_second if _codes(example.delegation_at([], "2026-05-10T09:00:00")) == set()

test_withholds_before if _codes(example.delegation_at([], "2026-05-10T08:59:59")) == {"delegation.not-in-force"}

test_withholds_once_revoked if {
	revoked := [{"op": "add", "path": "/revokedAt", "value": "2026-05-10T12:00:00Z"}]
	_codes(example.delegation_at(revoked, "2026-05-10T12:00:00")) == {"delegation.not-in-force"}
	_codes(example.delegation_at(revoked, "2026-05-10T11:59:59")) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
