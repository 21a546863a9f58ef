package gatehouse.agent_machine.trust_signal.unfit_signal_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.unfit_signal as rule

test_denies_a_usable_answer_by_a_signal_that_failed if {
	findings := rule.findings with input as example.record({"/response/signals/0/failureReason": "no match"})
	findings == {{
		"code": "trust-signal.unfit-signal",
		"severity": "deny",
		"message": "the answer is usable, and its signal `urn:srcos:trust-signal:harbour-9` failed",
		"at": {"pointer": "/response/signals/0"},
	}}
}

test_denies_one_without_signals if _at(example.record({"/response/signals": []})) == {"/response/signals"}

test_denies_one_that_is_not_fresh if {
	_at(example.record({"/response/freshness/fresh": false})) == {"/response/freshness/fresh"}
}

test_denies_a_signal_that_is_not_fresh if {
	_at(example.record({"/response/signals/0/freshness/fresh": false})) == {"/response/signals/0"}
}

test_allows_good_signals_and_an_answer_without_any if {
	_at(example.unavailable({})) == set()
	_at(example.record({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
