package gatehouse.workspace_records.places.forbidden_place_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.places.forbidden_place as rule

test_denies_a_place_of_the_system if {
	findings := rule.findings with input as example.located(example.terminal_command([]), {"/cwd": example.location("root", ["etc", "ssl"])})
	findings == {{
		"code": "workspace-record.forbidden-place",
		"severity": "deny",
		"message": "`a path` is root/etc/ssl, which is closed to workspace operations",
		"at": {"pointer": "/a/path"},
		"meaning": {"written": "a path", "resolved": "root/etc/ssl", "derivation": []},
	}}
}

test_denies_it_as_the_place_of_a_file if {
	asked := example.located(example.file_availability([]), {"/localPath": example.location("root", ["proc", "1"])})
	_codes(asked) == {"workspace-record.forbidden-place"}
}

test_allows_an_allowed_root if {
	asked := example.located(example.terminal_command([]), {"/cwd": example.location("home", ["dev", "x"])})
	_codes(asked) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
