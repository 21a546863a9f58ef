package gatehouse.agent_machine.trust_signal.other_provider_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.other_provider as rule

test_denies_a_signal_that_somebody_else_gave if {
	findings := rule.findings with input as example.record({"/response/signals/0/providerRef": "urn:x"})
	findings == {{
		"code": "trust-signal.other-provider",
		"severity": "deny",
		"message": "the signal is from `urn:x`, and `urn:srcos:external-trust-provider:harbour` was asked",
		"at": {"pointer": "/response/signals/0/providerRef"},
	}}
}

test_denies_an_answer_of_somebody_else if {
	_at(example.unavailable({"/response/providerRef": "urn:x"})) == {"/response/providerRef"}
}

test_allows_the_one_that_was_asked if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
