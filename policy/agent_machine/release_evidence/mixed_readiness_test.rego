package gatehouse.agent_machine.release_evidence.mixed_readiness_test

import data.gatehouse.agent_machine.release_evidence.example_test as example
import data.gatehouse.agent_machine.release_evidence.mixed_readiness as rule

test_denies_a_candidate_that_is_ready if {
	findings := rule.findings with input as example.record({
		"/release/maturity": "release-candidate",
		"/readiness/productionReady": false,
	})
	findings == {{
		"code": "release-evidence.mixed-readiness",
		"severity": "deny",
		"message": "`productionReady` is true, and the maturity is `release-candidate`",
		"at": {"pointer": "/release/productionReady"},
	}}
}

test_denies_a_mature_release_that_is_not_ready if {
	_at(example.record({"/readiness/productionReady": false})) == {"/readiness/productionReady"}
}

test_denies_two_flags_against_the_maturity if {
	_at(example.record({"/release/maturity": "production-blocked"})) == {
		"/readiness/productionReady",
		"/release/productionReady",
	}
}

test_allows_one_claim if {
	every changes in [
		{},
		{
			"/release/maturity": "prototype",
			"/release/productionReady": false,
			"/readiness/productionReady": false,
		},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
