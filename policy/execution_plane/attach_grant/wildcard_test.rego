package gatehouse.execution_plane.attach_grant.wildcard_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.attach_grant.wildcard as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_wildcard if {
	findings := rule.findings with input as _granting("stdio.*")
	findings == {{
		"code": "attach-grant.wildcard",
		"severity": "deny",
		"message": "`stdio.*` grants more than it names",
		"at": {"pointer": "/grant_scope/capabilities/0"},
	}}
}

test_denies_all_and_wildcard_resource if {
	_codes(_granting("*")) == {"attach-grant.wildcard"}
	_codes(example.grant([{"op": "replace", "path": "/grant_scope/resource_ref", "value": "execution-resource://*"}])) == {"attach-grant.wildcard"}
}

test_allows_named_capability if _codes(_granting("stdio.read")) == set()

_granting(capability) := example.grant([{"op": "replace", "path": "/grant_scope/capabilities", "value": [capability]}])

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
