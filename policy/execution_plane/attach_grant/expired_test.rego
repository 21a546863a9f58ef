package gatehouse.execution_plane.attach_grant.expired_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.attach_grant.expired as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_grant_at_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.at(example.grant([]), "2026-06-01T10:00:00")
	findings == {{
		"code": "attach-grant.expired",
		"severity": "deny",
		"message": "the grant `attach-grant://lab/1` is over since 2026-06-01T10:00:00Z",
		"at": {"pointer": "/expires_at"},
	}}
}

test_allows_it_until_then if _codes(example.at(example.grant([]), "2026-06-01T09:59:59")) == set()

test_allows_it_where_nobody_names_an_instant if _codes(example.grant([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
