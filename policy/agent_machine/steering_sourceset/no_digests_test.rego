package gatehouse.agent_machine.steering_sourceset.no_digests_test

import data.gatehouse.agent_machine.steering_sourceset.example_test as example
import data.gatehouse.agent_machine.steering_sourceset.no_digests as rule

test_warns_of_digests_that_are_missing if {
	findings := rule.findings with input as example.lacking(["/sae/expectedDigests"], {"/activation/loadableToday": false})
	findings == {{
		"code": "steering-sourceset.no-digests",
		"severity": "warn",
		"message": "digests are required of `acme/compass-sae`, and none is given",
		"at": {"pointer": "/sae/digestRequired"},
	}}
}

test_leaves_loadable_ones_to_the_stricter_rule if _at(example.lacking(["/sae/expectedDigests"], {})) == set()

test_allows_sources_that_require_none if {
	_at(example.lacking(
		["/sae/expectedDigests"],
		{"/activation/loadableToday": false, "/sae/digestRequired": false},
	)) == set()
}

test_allows_digests if _at(example.record({"/activation/loadableToday": false})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
