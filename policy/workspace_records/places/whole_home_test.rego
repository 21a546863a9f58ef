package gatehouse.workspace_records.places.whole_home_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.places.whole_home as rule

test_denies_work_in_the_home_itself if {
	findings := rule.findings with input as example.located(example.terminal_command([]), {"/cwd": example.location("home", [])})
	findings == {{
		"code": "workspace-record.whole-home",
		"severity": "deny",
		"message": "`a path` is home: the whole home, or a folder that holds homes",
		"at": {"pointer": "/a/path"},
		"meaning": {"written": "a path", "resolved": "home", "derivation": []},
	}}
}

test_denies_it_as_a_root_of_a_device if {
	asked := example.located(example.capability_profile([]), {"/capabilities/filesystem/allowedRoots/0": example.location("home", [])})
	_codes(asked) == {"workspace-record.whole-home"}
}

test_allows_a_folder_in_it if {
	asked := example.located(example.terminal_command([]), {"/cwd": example.location("home", ["dev"])})
	_codes(asked) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
