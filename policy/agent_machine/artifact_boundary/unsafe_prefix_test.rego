package gatehouse.agent_machine.artifact_boundary.unsafe_prefix_test

import data.gatehouse.agent_machine.artifact_boundary.example_test as example
import data.gatehouse.agent_machine.artifact_boundary.unsafe_prefix as rule

test_denies_the_root_as_a_prefix if {
	findings := rule.findings with input as example.record({"/pathBuckets/0/pathPrefixes": ["/"]})
	findings == {{
		"code": "artifact-boundary.unsafe-prefix",
		"severity": "deny",
		"message": "the prefix `/` is the whole host",
		"at": {"pointer": "/pathBuckets/0/pathPrefixes/0"},
	}}
}

test_denies_what_is_no_absolute_path if {
	every changes in [
		{"/pathBuckets/0/pathPrefixes": ["/srv/press/out", ""]},
		{"/pathBuckets/0/pathPrefixes": ["/srv/press/out", "srv/out"]},
		{"/pathBuckets/0/pathPrefixes": ["/srv/press/out", "./out"]},
		{"/pathBuckets/0/pathPrefixes": ["/srv/press/out", "~/out"]},
		{"/pathBuckets/0/pathPrefixes": ["/srv/press/out", "2026-04-02T08:15:00Z"]},
	] {
		_at(example.record(changes)) == {"/pathBuckets/0/pathPrefixes/1"}
	}
}

test_denies_a_prefix_that_climbs if {
	every changes in [
		{"/pathBuckets/0/pathPrefixes": ["/srv/../etc"]},
		{"/pathBuckets/0/pathPrefixes": ["/srv/press/.."]},
		{"/pathBuckets/0/pathPrefixes": ["/.."]},
	] {
		_at(example.record(changes)) == {"/pathBuckets/0/pathPrefixes/0"}
	}
}

test_denies_other_spellings_of_the_root if {
	every changes in [
		{"/pathBuckets/0/pathPrefixes": ["//"]},
		{"/pathBuckets/0/pathPrefixes": ["/."]},
		{"/pathBuckets/0/pathPrefixes": ["/./"]},
	] {
		_at(example.record(changes)) == {"/pathBuckets/0/pathPrefixes/0"}
	}
}

test_allows_folders_and_names_with_dots if {
	every changes in [
		{"/pathBuckets/0/pathPrefixes": ["/srv/press/out/"]},
		{"/pathBuckets/0/pathPrefixes": ["/srv/..out"]},
		{"/pathBuckets/0/pathPrefixes": ["/a"]},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
