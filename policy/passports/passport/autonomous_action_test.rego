package gatehouse.passports.passport.autonomous_action_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.autonomous_action as rule

test_warns_of_an_agent_that_acts_unasked if {
	findings := rule.findings with input as example.passport([
		{"op": "add", "path": "/autonomous_action_permitted", "value": true},
	])
	findings == {{
		"code": "passport.autonomous-action",
		"severity": "warn",
		"message": "`org.example.helper` may act without being asked",
		"at": {"pointer": "/autonomous_action_permitted"},
	}}
}

test_keeps_silent_where_it_asks if _codes(example.passport([
	{"op": "add", "path": "/autonomous_action_permitted", "value": false},
])) == set()

test_keeps_silent_where_nothing_is_said if _codes(example.passport([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
