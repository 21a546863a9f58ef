package gatehouse.lanes.duplicate_name_test

import data.gatehouse.example_test as example
import data.gatehouse.lanes.duplicate_name as rule

test_denies_second_lane_of_one_name if {
	findings := rule.findings with input as example.lanes([{"name": "docs"}, {"name": "docs"}])
	findings == {{
		"code": "lanes.duplicate-name",
		"severity": "deny",
		"message": "lane name `docs` is taken by an earlier lane",
		"at": {"pointer": "/spec/lanes/1/name"},
	}}
}

test_denies_second_and_third_lane_of_one_name_once_each if {
	findings := rule.findings with input as example.lanes([{"name": "docs"}, {"name": "docs"}, {"name": "docs"}])
	[finding.at.pointer | some finding in findings] == ["/spec/lanes/1/name", "/spec/lanes/2/name"]
}

test_denies_namesake_further_down if {
	_pointers(["docs", "build", "docs"]) == {"/spec/lanes/2/name"}
}

test_denies_in_each_of_two_pairs if {
	_pointers(["docs", "build", "docs", "build"]) == {"/spec/lanes/2/name", "/spec/lanes/3/name"}
}

test_allows_one_lane if _pointers(["docs"]) == set()

test_allows_names_of_their_own if _pointers(["docs", "build"]) == set()

test_allows_names_that_differ_in_case if _pointers(["docs", "Docs"]) == set()

_pointers(names) := pointers if {
	findings := rule.findings with input as example.lanes([{"name": name} | some name in names])
	pointers := {finding.at.pointer | some finding in findings}
}
