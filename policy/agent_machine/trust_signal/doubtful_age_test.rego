package gatehouse.agent_machine.trust_signal.doubtful_age_test

import data.gatehouse.agent_machine.trust_signal.doubtful_age as rule
import data.gatehouse.agent_machine.trust_signal.example_test as example

test_warns_of_an_age_that_the_times_do_not_give if {
	findings := rule.findings with input as example.record({"/response/signals/0/freshness/observedAgeSeconds": 10})
	findings == {{
		"code": "trust-signal.doubtful-age",
		"severity": "warn",
		"message": "the age is given as 10 s, and the times give 20 s",
		"at": {"pointer": "/response/signals/0/freshness/observedAgeSeconds"},
	}}
}

test_warns_of_an_answer_without_age if {
	_at(example.record({"/response/freshness/observedAgeSeconds": 0})) == {"/response/freshness/observedAgeSeconds"}
}

test_counts_hours_and_minutes if {
	_at(example.record({
		"/response/verifiedAt": "2026-04-06T10:58:19Z",
		"/response/freshness/observedAgeSeconds": 3721,
	})) == set()
}

test_allows_a_second_more_or_less if {
	every changes in [
		{"/response/freshness/observedAgeSeconds": 21},
		{"/response/freshness/observedAgeSeconds": 19},
	] {
		_at(example.record(changes)) == set()
	}
}

test_leaves_other_days_alone if _at(example.record({"/response/verifiedAt": "2026-04-05T12:00:00Z"})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
