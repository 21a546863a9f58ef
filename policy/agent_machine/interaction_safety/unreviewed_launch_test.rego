package gatehouse.agent_machine.interaction_safety.unreviewed_launch_test

import data.gatehouse.agent_machine.interaction_safety.example_test as example
import data.gatehouse.agent_machine.interaction_safety.unreviewed_launch as rule

test_denies_a_launch_before_the_review if {
	findings := rule.findings with input as example.record({"/jurisdiction/reviewed": false})
	findings == {{
		"code": "interaction-safety.unreviewed-launch",
		"severity": "deny",
		"message": "interaction with minors is on, and the jurisdiction pack is not reviewed",
		"at": {"pointer": "/launchGate/providerMinorInteractionEnabled"},
	}}
}

test_denies_a_review_of_nothing if {
	every changes in [
		{"/jurisdiction/packRef": null},
		{"/jurisdiction/packRef": ""},
	] {
		_at(example.record(changes)) == {"/launchGate/providerMinorInteractionEnabled"}
	}
}

test_allows_to_wait if {
	_at(example.record({
		"/jurisdiction/reviewed": false,
		"/jurisdiction/packRef": null,
		"/launchGate/providerMinorInteractionEnabled": false,
	})) == set()
}

test_allows_a_reviewed_launch if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
