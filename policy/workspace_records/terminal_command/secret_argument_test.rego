package gatehouse.workspace_records.terminal_command.secret_argument_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.terminal_command.secret_argument as rule

test_denies_a_password_written_out if {
	findings := rule.findings with input as example.terminal_command([
		{"op": "replace", "path": "/args", "value": ["--password", "kingfisher"]},
	])
	findings == {{
		"code": "terminal-command.secret-argument",
		"severity": "deny",
		"message": "the value of `--password` is written out",
		"at": {"pointer": "/args/1"},
	}}
}

test_denies_it_behind_an_equals_sign if _codes(example.terminal_command([
	{"op": "replace", "path": "/args", "value": ["--Token=abc=123"]},
])) == {"terminal-command.secret-argument"}

test_allows_a_variable if _codes(example.terminal_command([
	{"op": "replace", "path": "/args", "value": ["--password", "$PASSWORD"]},
])) == set()

test_allows_a_file if _codes(example.terminal_command([
	{"op": "replace", "path": "/args", "value": ["--token=@/run/token"]},
])) == set()

test_allows_an_option_without_value if _codes(example.terminal_command([
	{"op": "replace", "path": "/args", "value": ["--password"]},
])) == set()

test_allows_other_options if _codes(example.terminal_command([
	{"op": "replace", "path": "/args", "value": ["--passwords", "a"]},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
