package gatehouse.workspace_records.terminal_command.ungated_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.terminal_command.ungated as rule

test_denies_a_command_without_gate if {
	findings := rule.findings with input as example.terminal_command([{"op": "remove", "path": "/policyGateId"}])
	findings == {{
		"code": "terminal-command.ungated",
		"severity": "deny",
		"message": "nothing says which policy gate let the command through",
		"at": {"pointer": ""},
	}}
}

test_denies_a_blank_name if _codes(example.terminal_command([
	{"op": "replace", "path": "/policyGateId", "value": " "},
])) == {"terminal-command.ungated"}

test_allows_a_command_that_names_its_gate if _codes(example.terminal_command([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
