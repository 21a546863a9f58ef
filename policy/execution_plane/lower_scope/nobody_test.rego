package gatehouse.execution_plane.lower_scope.nobody_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.lower_scope.nobody as rule

test_denies_grant_to_nobody if {
	findings := rule.findings with input as example.grant([{"op": "remove", "path": "/principal_ref"}])
	findings == {{
		"code": "lower-scope.nobody",
		"severity": "deny",
		"message": "neither a principal nor a system actor is named",
		"at": {"pointer": ""},
	}}
}

test_allows_either if {
	_codes(example.grant([])) == set()
	_codes(example.grant([
		{"op": "replace", "path": "/principal_ref", "value": null},
		{"op": "add", "path": "/system_actor_ref", "value": "system://lab"},
	])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
