package gatehouse.agent_machine.trust_signal.no_digest_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.no_digest as rule

test_warns_of_a_signal_without_a_digest if {
	findings := rule.findings with input as example.record({"/response/signals/0/signalDigest": null})
	findings == {{
		"code": "trust-signal.no-digest",
		"severity": "warn",
		"message": "the signal `urn:srcos:trust-signal:harbour-9` is usable and has no digest",
		"at": {"pointer": "/response/signals/0/signalDigest"},
	}}
}

test_leaves_unusable_ones_alone if {
	_at(example.record({
		"/response/signals/0/signalDigest": null,
		"/response/usableForGrantResolution": false,
	})) == set()
}

test_allows_a_digest if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
