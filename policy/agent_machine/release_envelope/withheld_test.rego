package gatehouse.agent_machine.release_envelope.withheld_test

import data.gatehouse.agent_machine.release_envelope.example_test as example
import data.gatehouse.agent_machine.release_envelope.withheld as rule

test_withholds_an_unsigned_release if {
	findings := rule.findings with input as example.unsigned({})
	findings == {{
		"code": "release-envelope.withheld",
		"severity": "withhold",
		"message": "the bundle is `unsigned`, so no release can rely on it",
		"at": {"pointer": "/signature/status"},
	}}
}

test_withholds_a_placeholder if {
	_at(example.record({
		"/signature/status": "signed-placeholder",
		"/verification/verified": false,
	})) == {"/signature/status"}
}

test_withholds_a_signature_that_is_not_verified if {
	_at(example.record({"/verification/verified": false})) == {"/verification/verified"}
}

test_lets_a_verified_release_go if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
