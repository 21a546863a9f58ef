package gatehouse.execution_plane.attach_grant.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.attach_grant.withheld as rule
import data.gatehouse.execution_plane.example_test as example

test_withholds_where_a_revocation_is_named if {
	findings := rule.findings with input as example.grant([{"op": "replace", "path": "/revocation_ref", "value": "revocation://lab/1"}])
	findings == {{
		"code": "attach-grant.withheld",
		"severity": "withhold",
		"message": "the grant names its revocation `revocation://lab/1`",
		"at": {"pointer": "/revocation_ref"},
	}}
}

test_grants_where_nothing_is_revoked if _codes(example.grant([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
