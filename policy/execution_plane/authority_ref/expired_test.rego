package gatehouse.execution_plane.authority_ref.expired_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.authority_ref.expired as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_authority_at_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.request_at([], "2026-06-01T09:00:00")
	findings == {{
		"code": "authority-ref.expired",
		"severity": "deny",
		"message": "the authority `authority://lab/decision-1` is over since 2026-06-01T09:00:00Z",
		"at": {"pointer": "/authority_ref/expires_at"},
	}}
}

test_denies_it_wherever_the_reference_stands if {
	_codes(example.at(example.alone("AuthorityRef", "authority_ref", []), "2027-01-01T00:00:00")) == {"authority-ref.expired"}
	_codes(example.at(example.execution([]), "2027-01-01T00:00:00")) == {"authority-ref.expired"}
}

test_denies_authority_that_ends_as_it_begins if {
	_codes(example.request([{"op": "replace", "path": "/authority_ref/expires_at", "value": "2026-06-01T08:00:00Z"}])) == {"authority-ref.expired"}
}

test_allows_it_until_then if _codes(example.request_at([], "2026-06-01T08:59:59.9")) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
