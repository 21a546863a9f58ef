package gatehouse.agent_machine.trust_signal.unasked_type_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.unasked_type as rule

test_denies_a_type_that_nobody_asked_for if {
	findings := rule.findings with input as example.record({"/response/signals/0/signalType": "other"})
	findings == {{
		"code": "trust-signal.unasked-type",
		"severity": "deny",
		"message": "`other` was not asked for",
		"at": {"pointer": "/response/signals/0/signalType"},
	}}
}

test_denies_a_second_answer if {
	_at(example.record({
		"/response/signals": [
			{"signalType": "cert-tier"},
			{"signalType": "cert-tier"},
		],
	})) == {"/response/signals/1/signalType"}
}

test_allows_each_type_once if {
	_at(example.record({
		"/response/signals": [
			{"signalType": "cert-tier"},
			{"signalType": "reputation-score"},
		],
	})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
