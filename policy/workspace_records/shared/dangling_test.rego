package gatehouse.workspace_records.shared.dangling_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.shared.dangling as rule

test_keeps_silent_where_no_documents_are_given if _codes(example.terminal_command([])) == set()

test_warns_of_a_session_that_is_not_given if {
	findings := rule.findings with input as _with("terminal session", [])
	findings == {{
		"code": "workspace-record.dangling",
		"severity": "warn",
		"message": "the terminal session `session-1` is not among the related documents",
		"at": {"pointer": "/ref"},
	}}
}

test_keeps_silent_on_one_that_is_given if {
	_codes(_with("terminal session", [example.document("TerminalSession", {}, false)])) == set()
}

test_keeps_silent_on_what_the_record_is_no_part_of if _codes(_with("operation log", [])) == set()

_with(name, documents) := example.linked(example.terminal_command([]), name, "session-1", documents)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
