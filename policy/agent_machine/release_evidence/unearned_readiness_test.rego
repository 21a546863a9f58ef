package gatehouse.agent_machine.release_evidence.unearned_readiness_test

import data.gatehouse.agent_machine.release_evidence.example_test as example
import data.gatehouse.agent_machine.release_evidence.unearned_readiness as rule

test_denies_readiness_against_a_blocker if {
	findings := rule.findings with input as example.record({"/knownBlockers": ["no signature"]})
	findings == {{
		"code": "release-evidence.unearned-readiness",
		"severity": "deny",
		"message": "the release is called ready for production, and `no signature` blocks it",
		"at": {"pointer": "/knownBlockers/0"},
	}}
}

test_denies_readiness_that_was_not_validated if {
	_at(example.record({"/validation/status": "failed"})) == {"/validation/status"}
}

test_denies_a_validation_that_cannot_be_found if {
	every changes in [
		{"/validation/workflowRunId": null},
		{"/validation/validatedAt": null},
	] {
		_at(example.record(changes)) == {"/validation"}
	}
	_at(example.lacking(["/validation/validatedAt"], {})) == {"/validation"}
}

test_denies_examples_that_may_change if {
	_at(example.record({"/supplyChain/mutableBootstrapExamples": [{"path": "p"}]})) == {
		"/supplyChain/mutableBootstrapExamples/0",
	}
}

test_holds_every_claim_to_it if {
	_at(example.record({
		"/release/productionReady": false,
		"/readiness/productionReady": false,
		"/validation/status": "unknown",
	})) == {"/validation/status"}
}

test_allows_blocked_releases_that_say_so if {
	_at(example.record({
		"/release/maturity": "production-blocked",
		"/release/productionReady": false,
		"/readiness/productionReady": false,
		"/knownBlockers": ["no signature"],
		"/validation/status": "failed",
	})) == set()
}

test_allows_earned_readiness if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
