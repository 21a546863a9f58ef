package gatehouse.agent_machine.trust_signal.mixed_freshness_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.mixed_freshness as rule

test_denies_freshness_beyond_the_limit if {
	findings := rule.findings with input as example.record({"/response/freshness/observedAgeSeconds": 301})
	findings == {{
		"code": "trust-signal.mixed-freshness",
		"severity": "deny",
		"message": "`fresh` is true at 301 s of 300 s",
		"at": {"pointer": "/response/freshness/fresh"},
	}}
}

test_denies_a_young_signal_that_is_not_fresh if {
	_at(example.record({"/response/signals/0/freshness/fresh": false})) == {"/response/signals/0/freshness/fresh"}
}

test_denies_a_stale_answer_that_is_fresh if {
	_at(example.record({"/response/status": "stale"})) == {"/response/freshness/fresh"}
}

test_allows_the_very_limit_and_honest_age if {
	every changes in [
		{"/response/freshness/observedAgeSeconds": 300},
		{
			"/response/signals/0/freshness": {"maxAgeSeconds": 300, "observedAgeSeconds": 301, "fresh": false},
		},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
