package gatehouse.workspace_records.places.outside_roots_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.places.outside_roots as rule

test_denies_work_outside_the_roots if {
	findings := rule.findings with input as example.located(example.terminal_command([]), {"/cwd": example.location("home", ["Documents"])})
	findings == {{
		"code": "workspace-record.outside-roots",
		"severity": "deny",
		"message": "`a path` is home/Documents, which no allowed root covers",
		"at": {"pointer": "/a/path"},
		"meaning": {"written": "a path", "resolved": "home/Documents", "derivation": []},
	}}
}

test_denies_an_upload_from_elsewhere if {
	asked := example.located(example.transfer_operation([{"op": "replace", "path": "/direction", "value": "upload"}]), {"/source": example.location("home", ["Documents", "a.pdf"])})
	_codes(asked) == {"workspace-record.outside-roots"}
}

test_leaves_the_roots_of_a_device_alone if {
	asked := example.located(example.capability_profile([]), {"/capabilities/filesystem/allowedRoots/0": example.location("root", ["srv"])})
	_codes(asked) == set()
}

test_allows_a_relative_path if {
	asked := example.located(example.terminal_command([]), {"/sideEffects/filesWritten/0": example.location("relative", ["out"])})
	_codes(asked) == set()
}

test_allows_an_allowed_root if {
	asked := example.located(example.terminal_command([]), {"/cwd": example.location("home", ["dev"])})
	_codes(asked) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked

test_denies_writing_where_may_only_be_read if {
	plain := example.located(
		example.terminal_command([]),
		{"/sideEffects/filesWritten/0": example.location("home", ["dev", "a"])},
	)
	read_only := shared.mount_policy({"allowed": [shared.root(["dev"], {"access": "read-only"})]})
	_codes(object.union(plain, read_only)) == {"workspace-record.outside-roots"}
}

test_allows_what_nothing_denies_under_an_open_policy if {
	plain := example.located(example.terminal_command([]), {"/cwd": example.location("root", ["srv"])})
	_codes(object.union(plain, shared.mount_policy({"default": "permit"}))) == set()
}
