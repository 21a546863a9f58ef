package gatehouse.agent_machine.release_envelope.mixed_verdict_test

import data.gatehouse.agent_machine.release_envelope.example_test as example
import data.gatehouse.agent_machine.release_envelope.mixed_verdict as rule

test_denies_a_verified_envelope_whose_verification_failed if {
	findings := rule.findings with input as example.record({"/verification/verificationStatus": "failed"})
	findings == {{
		"code": "release-envelope.mixed-verdict",
		"severity": "deny",
		"message": "`verified` is true, and the status is `failed`",
		"at": {"pointer": "/verification/verified"},
	}}
}

test_denies_a_pass_that_is_not_verified if {
	_at(example.record({"/verification/verified": false})) == {"/verification/verified"}
}

test_allows_the_two_that_agree if {
	_at(example.record({})) == set()
	_at(example.unsigned({})) == set()
	_at(example.unsigned({"/verification/verificationStatus": "failed"})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
