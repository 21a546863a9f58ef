package gatehouse.agent_machine.steering_receipt.consent_not_shown_test

import data.gatehouse.agent_machine.steering_receipt.consent_not_shown as rule
import data.gatehouse.agent_machine.steering_receipt.example_test as example

test_warns_of_a_receipt_without_consent if {
	findings := rule.findings with input as example.of_sourceset(example.lacking(["/consent"], {}), {})
	findings == {{
		"code": "steering-receipt.consent-not-shown",
		"severity": "warn",
		"message": "`set.json` asks for consent, and the receipt names none",
		"at": {"pointer": "/sourcesetId"},
	}}
}

test_warns_of_a_consent_that_is_not_named if {
	_at(example.of_sourceset(example.record({"/consent/consentRef": null}), {})) == {"/sourcesetId"}
	_at(example.of_sourceset(example.record({"/consent/consentRef": ""}), {})) == {"/sourcesetId"}
}

test_allows_a_named_one_and_none_where_nobody_asks if {
	_at(example.of_sourceset(example.record({}), {})) == set()
	_at(example.of_sourceset(example.lacking(["/consent"], {}), {"/consent/requiresUserConsent": false})) == set()
	_at(example.of_sourceset(example.record({"/consent/consentRef": null, "/status": "failed"}), {})) == set()
}

test_says_nothing_where_the_sourceset_is_not_given if _at(example.lacking(["/consent"], {})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
