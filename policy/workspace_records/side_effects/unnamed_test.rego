package gatehouse.workspace_records.side_effects.unnamed_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.side_effects.unnamed as rule

test_denies_a_class_of_files_without_one if {
	findings := rule.findings with input as example.terminal_command([
		{"op": "replace", "path": "/sideEffects", "value": {"classification": "filesystem"}},
	])
	findings == {{
		"code": "side-effects.unnamed",
		"severity": "deny",
		"message": "the class is `filesystem`, and no file is named",
		"at": {"pointer": "/sideEffects/classification"},
	}}
}

test_denies_an_empty_list if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "filesystem+network", "filesWritten": []}},
])) == {"side-effects.unnamed"}

test_allows_one_file if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "filesystem", "filesWritten": ["a"]}},
])) == set()

test_allows_mutable_state_without_files if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "mutable_state"}},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
