package gatehouse.agent_machine.trust_signal.lax_limit_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.lax_limit as rule

test_denies_a_signal_that_may_be_older if {
	findings := rule.findings with input as example.record({"/response/signals/0/freshness/maxAgeSeconds": 301})
	findings == {{
		"code": "trust-signal.lax-limit",
		"severity": "deny",
		"message": "an age of 301 s is allowed, and 300 s were asked for",
		"at": {"pointer": "/response/signals/0/freshness/maxAgeSeconds"},
	}}
}

test_denies_an_answer_that_may_be_older if {
	_at(example.record({"/response/freshness/maxAgeSeconds": 3000})) == {"/response/freshness/maxAgeSeconds"}
}

test_allows_the_limit_and_less if {
	every changes in [
		{},
		{"/response/freshness/maxAgeSeconds": 0},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
