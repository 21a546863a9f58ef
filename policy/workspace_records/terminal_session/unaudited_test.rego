package gatehouse.workspace_records.terminal_session.unaudited_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.terminal_session.unaudited as rule

test_warns_of_a_session_without_audit if {
	findings := rule.findings with input as example.terminal_session([
		{"op": "replace", "path": "/auditEnabled", "value": false},
	])
	findings == {{
		"code": "terminal-session.unaudited",
		"severity": "warn",
		"message": "the session is not audited and serves as no evidence",
		"at": {"pointer": "/auditEnabled"},
	}}
}

test_warns_where_nothing_is_said if _codes(example.terminal_session([
	{"op": "remove", "path": "/auditEnabled"},
])) == {"terminal-session.unaudited"}

test_keeps_silent_on_an_audited_session if _codes(example.terminal_session([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
