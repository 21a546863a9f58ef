package gatehouse.execution_plane.attach_grant.revoked_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.attach_grant.revoked as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_grant_with_a_revocation_at_hand if {
	findings := rule.findings with input as example.beside(example.grant([]), "revocation of the grant", {})
	findings == {{
		"code": "attach-grant.revoked",
		"severity": "deny",
		"message": "`given.json` revokes it",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_grant_whose_lease_is_revoked if {
	_codes(example.beside(example.grant([]), "revocation of the lease", {})) == {"attach-grant.revoked"}
}

test_allows_grant_that_nothing_revokes if _codes(example.grant([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
