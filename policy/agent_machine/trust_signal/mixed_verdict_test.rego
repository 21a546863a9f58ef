package gatehouse.agent_machine.trust_signal.mixed_verdict_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.mixed_verdict as rule

test_denies_a_stale_answer_that_is_usable if {
	findings := rule.findings with input as example.record({"/response/status": "stale", "/response/failureReason": "old"})
	findings == {{
		"code": "trust-signal.mixed-verdict",
		"severity": "deny",
		"message": "`usableForGrantResolution` is true, and the status is `stale`",
		"at": {"pointer": "/response/usableForGrantResolution"},
	}}
}

test_denies_an_available_answer_that_is_not_usable if {
	_at(example.record({"/response/usableForGrantResolution": false})) == {"/response/usableForGrantResolution"}
}

test_denies_a_reason_too_many_or_too_few if {
	_at(example.record({"/response/failureReason": "late"})) == {"/response/failureReason"}
	_at(example.unavailable({"/response/failureReason": null})) == {"/response/failureReason"}
	_at(example.unavailable({"/response/failureReason": ""})) == {"/response/failureReason"}
}

test_allows_what_agrees if {
	_at(example.unavailable({})) == set()
	_at(example.record({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
