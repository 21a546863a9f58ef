package gatehouse.workspace_records.capability_profile.any_origin_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.capability_profile.any_origin as rule
import data.gatehouse.workspace_records.example_test as example

test_warns_of_an_empty_list if {
	findings := rule.findings with input as example.capability_profile([
		{"op": "replace", "path": "/capabilities/browser/restrictions/allowedOrigins", "value": []},
	])
	findings == {{
		"code": "capability-profile.any-origin",
		"severity": "warn",
		"message": "the browser may visit every origin",
		"at": {"pointer": "/capabilities/browser/restrictions/allowedOrigins"},
	}}
}

test_warns_of_the_bare_star if _codes(example.capability_profile([
	{"op": "replace", "path": "/capabilities/browser/restrictions/allowedOrigins", "value": ["*"]},
])) == {"capability-profile.any-origin"}

test_keeps_silent_where_no_list_is_given if _codes(example.capability_profile([
	{"op": "remove", "path": "/capabilities/browser/restrictions/allowedOrigins"},
])) == set()

test_keeps_silent_on_named_origins if _codes(example.capability_profile([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
