package gatehouse.workspace_records.terminal_command.session_unaudited_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.terminal_command.session_unaudited as rule

test_denies_a_session_without_audit if {
	findings := rule.findings with input as _with({"auditEnabled": false})
	findings == {{
		"code": "terminal-command.session-unaudited",
		"severity": "deny",
		"message": "the terminal session `session-1` was not audited",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_a_session_that_does_not_say if _codes(_with({})) == {"terminal-command.session-unaudited"}

test_allows_an_audited_session if _codes(_with({"auditEnabled": true})) == set()

_with(session) := example.linked(
	example.terminal_command([]),
	"terminal session",
	"session-1",
	[example.document("TerminalSession", session, false)],
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
