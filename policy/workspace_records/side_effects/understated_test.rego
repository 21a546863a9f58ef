package gatehouse.workspace_records.side_effects.understated_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.side_effects.understated as rule

test_denies_files_under_none if {
	findings := rule.findings with input as example.terminal_command([
		{"op": "replace", "path": "/sideEffects", "value": {"classification": "none", "filesWritten": ["a"]}},
	])
	findings == {{
		"code": "side-effects.understated",
		"severity": "deny",
		"message": "files were written, and the class is `none`",
		"at": {"pointer": "/sideEffects/filesWritten"},
	}}
}

test_denies_hosts_under_a_class_of_files if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "filesystem", "filesWritten": ["a"], "networkTargets": ["h"]}},
])) == {"side-effects.understated"}

test_denies_files_under_a_class_of_hosts if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "network", "filesWritten": ["a"]}},
])) == {"side-effects.understated"}

test_allows_files_as_mutable_state if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "mutable_state", "filesWritten": ["a"]}},
])) == set()

test_allows_none_with_empty_lists if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "none", "filesWritten": [], "networkTargets": []}},
])) == set()

test_allows_hosts_under_their_class if _codes(example.terminal_command([
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "network", "networkTargets": ["h"]}},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
