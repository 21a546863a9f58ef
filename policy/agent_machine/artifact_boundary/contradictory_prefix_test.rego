package gatehouse.agent_machine.artifact_boundary.contradictory_prefix_test

import data.gatehouse.agent_machine.artifact_boundary.contradictory_prefix as rule
import data.gatehouse.agent_machine.artifact_boundary.example_test as example

test_denies_an_exportable_path_below_a_closed_one if {
	findings := rule.findings with input as example.record({"/pathBuckets/0/pathPrefixes": ["/home/press/out"]})
	findings == {{
		"code": "artifact-boundary.contradictory-prefix",
		"severity": "deny",
		"message": "`/home/press/out` is exportable, and `/home/press` of the bucket `runtime-home` is not",
		"at": {"pointer": "/pathBuckets/0/pathPrefixes/0"},
	}}
}

test_denies_one_prefix_in_both if {
	_at(example.record({"/pathBuckets/0/pathPrefixes": ["/proc"]})) == {"/pathBuckets/0/pathPrefixes/0"}
}

test_denies_a_home_below_the_closed_homes if {
	_at(example.record({
		"/pathBuckets/0/pathPrefixes": ["/home/mara"],
		"/pathBuckets/1/pathPrefixes": ["/home"],
	})) == {"/pathBuckets/0/pathPrefixes/0"}
}

test_allows_neighbours if {
	_at(example.record({"/pathBuckets/0/pathPrefixes": ["/process", "/home/press2", "/srv"]})) == set()
}

test_allows_closed_paths_within_each_other_and_below_an_open_one if {
	_at(example.record({
		"/pathBuckets/2/pathPrefixes": ["/proc", "/proc/self", "/srv/press/out/drafts"],
	})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
