package gatehouse.agent_machine.trust_signal.unsigned_test

import data.gatehouse.agent_machine.trust_signal.example_test as example
import data.gatehouse.agent_machine.trust_signal.unsigned as rule

test_denies_a_signal_without_a_signer if {
	findings := rule.findings with input as example.record({"/response/signals/0/signature/signerRef": null})
	findings == {{
		"code": "trust-signal.unsigned",
		"severity": "deny",
		"message": "signatures are asked for, and `signerRef` of `urn:srcos:trust-signal:harbour-9` is null",
		"at": {"pointer": "/response/signals/0/signature/signerRef"},
	}}
}

test_denies_whatever_else_is_missing if {
	_at(example.record({
		"/response/signals/0/signature": {
			"required": false,
			"observed": false,
			"signatureRef": "",
			"signerRef": "s",
		},
	})) == {
		"/response/signals/0/signature/observed",
		"/response/signals/0/signature/required",
		"/response/signals/0/signature/signatureRef",
	}
}

test_allows_unsigned_signals_where_nobody_asks if {
	_at(example.record({
		"/request/signatureRequired": false,
		"/response/signals/0/signature/observed": false,
	})) == set()
}

test_allows_signed_signals if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
