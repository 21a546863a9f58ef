package gatehouse.execution_plane.authority_ref.not_yet_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.authority_ref.not_yet as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_authority_before_it_is_issued if {
	findings := rule.findings with input as example.request_at([], "2026-06-01T07:59:59")
	findings == {{
		"code": "authority-ref.not-yet",
		"severity": "deny",
		"message": "the authority `authority://lab/decision-1` begins at 2026-06-01T08:00:00Z",
		"at": {"pointer": "/authority_ref/issued_at"},
	}}
}

test_allows_it_from_that_second if _codes(example.request_at([], "2026-06-01T08:00:00")) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
