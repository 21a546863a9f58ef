package gatehouse.host_interfaces.envelope.grant_foreign_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.grant_foreign as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_grant_for_another_workspace if {
	findings := rule.findings with input as example.envelope([
		{"op": "replace", "path": "/grant/workspaceId", "value": "ws-other"},
	])
	findings == {{
		"code": "host-interface.grant-foreign",
		"severity": "deny",
		"message": "the grant is for `ws-other`, and access is allowed to `ws-docs`",
		"at": {"pointer": "/grant/workspaceId"},
	}}
}

test_denies_a_grant_for_another_interface if _codes(example.envelope([
	{"op": "replace", "path": "/grant/interfaceKind", "value": "browser"},
])) == {"host-interface.grant-foreign"}

test_allows_its_own if _codes(example.envelope([])) == set()

test_allows_a_denial if _codes(example.envelope(array.concat(example.denial, [
	{"op": "replace", "path": "/grant/workspaceId", "value": "ws-other"},
]))) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
