package gatehouse.agent_machine.release_envelope.unearned_verification_test

import data.gatehouse.agent_machine.release_envelope.example_test as example
import data.gatehouse.agent_machine.release_envelope.unearned_verification as rule

test_denies_a_placeholder_as_verified if {
	findings := rule.findings with input as example.record({"/signature/status": "signed-placeholder"})
	findings == {{
		"code": "release-envelope.unearned-verification",
		"severity": "deny",
		"message": "a signature that is `signed-placeholder` is called verified",
		"at": {"pointer": "/signature/status"},
	}}
}

test_denies_an_unknown_algorithm_as_verified if {
	_at(example.record({"/signature/algorithm": "unknown"})) == {"/signature/algorithm"}
}

test_denies_a_verification_at_no_time_by_nobody if {
	_at(example.record({"/verification/verifiedAt": null, "/verification/verifierVersion": ""})) == {
		"/verification/verifiedAt",
		"/verification/verifierVersion",
	}
}

test_allows_a_verified_signature_and_one_that_is_not if {
	_at(example.record({})) == set()
	_at(example.unsigned({})) == set()
	_at(example.record({
		"/verification/verified": false,
		"/verification/verifiedAt": null,
		"/signature/algorithm": "unknown",
	})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
