package gatehouse.workspace_records.places.unresolved_path_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.places.unresolved_path as rule

test_denies_a_path_of_unknown_base if {
	findings := rule.findings with input as example.located(example.terminal_command([]), {"/cwd": example.location("unknown", [])})
	findings == {{
		"code": "workspace-record.unresolved-path",
		"severity": "deny",
		"message": "`a path` names no place that can be known",
		"at": {"pointer": "/a/path"},
		"meaning": {"written": "a path", "resolved": "unknown", "derivation": []},
	}}
}

test_denies_a_path_that_climbs if {
	asked := example.located(example.terminal_command([]), {"/cwd": example.location("relative", ["..", "x"])})
	_codes(asked) == {"workspace-record.unresolved-path"}
}

test_denies_an_address if {
	asked := example.located(example.terminal_command([]), {"/sideEffects/filesWritten/0": example.location("relative", ["file:", "etc"])})
	_codes(asked) == {"workspace-record.unresolved-path"}
}

test_denies_a_transfer_to_a_relative_path if {
	asked := example.located(example.transfer_operation([]), {"/destination": example.location("relative", ["a.zip"])})
	_codes(asked) == {"workspace-record.unresolved-path"}
}

test_leaves_the_far_side_of_a_transfer_alone if {
	asked := example.located(example.transfer_operation([]), {"/source": example.location("relative", ["https:", "example.org"])})
	_codes(asked) == set()
}

test_allows_a_file_below_the_working_directory if {
	asked := example.located(example.terminal_command([]), {"/sideEffects/filesWritten/0": example.location("relative", ["out"])})
	_codes(asked) == set()
}

test_allows_a_known_path if {
	asked := example.located(example.terminal_command([]), {"/cwd": example.location("home", ["dev"])})
	_codes(asked) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
