package gatehouse.mounts.whole_home_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.whole_home as rule

test_denies_home_itself if {
	findings := rule.findings with input as example.paths([{
		"segments": [],
		"text": "--dev-root \"$ROOT\"",
		"shown": "~",
		"derivation": ["$ROOT ← ROOT=~"],
	}])
	findings == {{
		"code": "mounts.whole-home",
		"severity": "deny",
		"message": "`--dev-root \"$ROOT\"` mounts ~, the whole home directory",
		"at": 1,
		"meaning": {"written": "--dev-root \"$ROOT\"", "resolved": "~", "derivation": ["$ROOT ← ROOT=~"]},
	}}
}

test_denies_home_of_another_user if _codes({"segments": [], "user": "alice"}) == {"mounts.whole-home"}

test_denies_home_as_source_of_a_mount if {
	_codes({"segments": [], "origin": "mounts[].source"}) == {"mounts.whole-home"}
}

test_denies_folder_that_holds_homes if {
	findings := rule.findings with input as example.paths([{
		"base": "root",
		"segments": ["home"],
		"holds_home": true,
		"text": "--dev-root ~/..",
		"shown": "/home",
	}])
	{finding.message | some finding in findings} == {"`--dev-root ~/..` mounts /home, which holds home directories"}
	example.codes(findings) == {"mounts.whole-home"}
}

test_denies_file_system_root if {
	_codes({"base": "root", "segments": [], "holds_home": true}) == {"mounts.whole-home"}
}

test_denies_each_of_two_roots if {
	findings := rule.findings with input as example.paths([
		{"segments": [], "text": "--dev-root ~"},
		{"segments": [], "text": "--docs-root ~"},
	])
	count(findings) == 2
}

test_allows_one_segment_below_home if _codes({"segments": ["dev"]}) == set()

test_allows_one_segment_below_home_of_another_user if _codes({"segments": ["dev"], "user": "alice"}) == set()

test_allows_folder_beside_homes if _codes({"base": "root", "segments": ["srv"]}) == set()

test_allows_folder_where_step_starts if _codes({"base": "relative", "segments": []}) == set()

test_allows_home_that_is_only_read if _codes({"segments": [], "role": "read"}) == set()

test_allows_folder_of_homes_that_is_only_read if {
	_codes({"base": "root", "segments": ["home"], "holds_home": true, "role": "read"}) == set()
}

test_leaves_unknown_path_to_another_rule if _codes({"base": "unknown", "segments": []}) == set()

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path])
	codes := example.codes(findings)
}
