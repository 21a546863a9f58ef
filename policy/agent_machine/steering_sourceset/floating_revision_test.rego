package gatehouse.agent_machine.steering_sourceset.floating_revision_test

import data.gatehouse.agent_machine.steering_sourceset.example_test as example
import data.gatehouse.agent_machine.steering_sourceset.floating_revision as rule

test_warns_of_a_branch if {
	asked := example.record({"/activation/loadableToday": false, "/model/source/revision": "main"})
	findings := rule.findings with input as asked
	findings == {{
		"code": "steering-sourceset.floating-revision",
		"severity": "warn",
		"message": "`main` is no commit",
		"at": {"pointer": "/model/source/revision"},
	}}
}

test_leaves_loadable_ones_to_the_stricter_rule if _at(example.record({"/model/source/revision": "main"})) == set()

test_allows_commits if _at(example.record({"/activation/loadableToday": false})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
