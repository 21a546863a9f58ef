package gatehouse.host_interfaces.envelope.scope_open_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.scope_open as rule
import data.gatehouse.host_interfaces.example_test as example

test_warns_of_a_grant_of_everything if {
	findings := rule.findings with input as example.envelope([{"op": "replace", "path": "/grant/scope", "value": ["*"]}])
	findings == {{
		"code": "host-interface.scope-open",
		"severity": "warn",
		"message": "the grant `grant-1` gives every capability that will ever exist",
		"at": {"pointer": "/grant/scope/0"},
	}}
}

test_keeps_silent_where_capabilities_are_named if _codes(example.envelope([])) == set()

test_keeps_silent_on_a_denial if _codes(example.envelope(array.concat(example.denial, [
	{"op": "replace", "path": "/grant/scope", "value": ["*"]},
]))) == set()

test_denies_it_under_the_profile_strict if {
	asked := object.union(example.envelope([{"op": "replace", "path": "/grant/scope", "value": ["*"]}]), {"environment": {"profile": "strict"}})
	findings := rule.findings with input as asked
	{finding.severity | some finding in findings} == {"deny"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
