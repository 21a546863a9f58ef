package gatehouse.execution_plane.attach_grant.other_scope_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.attach_grant.other_scope as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_grant_for_another_tenant if {
	findings := rule.findings with input as example.grant([{"op": "replace", "path": "/grant_scope/tenant_ref", "value": "tenant://else"}])
	findings == {{
		"code": "attach-grant.other-scope",
		"severity": "deny",
		"message": "the grant reaches `tenant://else`, and stands in `tenant://lab`",
		"at": {"pointer": "/grant_scope/tenant_ref"},
	}}
}

test_denies_another_resource_or_workspace if {
	_codes(example.grant([{"op": "replace", "path": "/grant_scope/resource_ref", "value": "else"}])) == {"attach-grant.other-scope"}
	_codes(example.grant([{"op": "add", "path": "/grant_scope/workspace_ref", "value": "else"}])) == {"attach-grant.other-scope"}
}

test_allows_its_own_scope if _codes(example.grant([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
