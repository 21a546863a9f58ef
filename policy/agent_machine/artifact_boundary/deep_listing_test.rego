package gatehouse.agent_machine.artifact_boundary.deep_listing_test

import data.gatehouse.agent_machine.artifact_boundary.deep_listing as rule
import data.gatehouse.agent_machine.artifact_boundary.example_test as example

test_warns_of_a_cap_above_the_usual_one if {
	findings := rule.findings with input as example.record({"/enumerationPolicy/defaultMaxDepth": 6})
	findings == {{
		"code": "artifact-boundary.deep-listing",
		"severity": "warn",
		"message": "folders are listed 6 deep, and 5 is the most that is usual",
		"at": {"pointer": "/enumerationPolicy/defaultMaxDepth"},
	}}
}

test_allows_the_usual_cap_and_less if {
	every changes in [
		{"/enumerationPolicy/defaultMaxDepth": 5},
		{"/enumerationPolicy/defaultMaxDepth": 0},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
