package gatehouse.agent_machine.release_envelope.unexplained_test

import data.gatehouse.agent_machine.release_envelope.example_test as example
import data.gatehouse.agent_machine.release_envelope.unexplained as rule

test_denies_silence if {
	findings := rule.findings with input as example.record({"/verification/verified": false})
	findings == {{
		"code": "release-envelope.unexplained",
		"severity": "deny",
		"message": "the envelope is not verified and does not say why",
		"at": {"pointer": "/verification"},
	}}
}

test_denies_an_empty_reason if {
	_at(example.record({"/verification/verified": false, "/verification/failureReason": ""})) == {"/verification"}
}

test_denies_a_missing_reason if {
	_at(example.lacking(["/verification/failureReason"], {"/verification/verified": false})) == {"/verification"}
}

test_allows_a_reason_and_a_verified_envelope if {
	_at(example.unsigned({})) == set()
	_at(example.record({})) == set()
	_at(example.lacking(["/verification/failureReason"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
