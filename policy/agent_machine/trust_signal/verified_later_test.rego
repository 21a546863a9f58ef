package gatehouse.agent_machine.trust_signal.verified_later_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.verified_later as rule

test_denies_a_verification_to_come if {
	findings := rule.findings with input as example.record({"/response/verifiedAt": "2026-04-06T12:00:21Z"})
	findings == {{
		"code": "trust-signal.verified-later",
		"severity": "deny",
		"message": "`verifiedAt` is after `observedAt`",
		"at": {"pointer": "/response/verifiedAt"},
	}}
}

test_denies_that_of_a_signal if {
	_at(example.record({"/response/signals/0/verifiedAt": "2027-01-01T00:00:00Z"})) == {"/response/signals/0/verifiedAt"}
}

test_allows_the_same_instant_and_none if {
	_at(example.record({"/response/verifiedAt": "2026-04-06T14:00:20+02:00"})) == set()
	_at(example.unavailable({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
