package gatehouse.agent_machine.artifact_consent.expired_test

import data.gatehouse.agent_machine.artifact_consent.example_test as example
import data.gatehouse.agent_machine.artifact_consent.expired as rule

test_denies_a_consent_at_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.record_at({}, "2026-07-05T09:00:00")
	findings == {{
		"code": "artifact-consent.expired",
		"severity": "deny",
		"message": "the consent is over since 2026-07-05T09:00:00Z",
		"at": {"pointer": "/expiresAt"},
	}}
}

test_allows_it_until_then_or_without_an_end if {
	_at(example.record_at({}, "2026-07-05T08:59:59.999")) == set()
	_at(example.record_at({"/expiresAt": null}, "2036-01-01T00:00:00")) == set()
	_at(example.record({})) == set()
}

test_leaves_refusals_and_revoked_consents_alone if {
	_at(example.record_at({"/decision": "declined"}, "2027-01-01T00:00:00")) == set()
	_at(example.record_at({"/revokedAt": "2026-05-01T00:00:00Z"}, "2027-01-01T00:00:00")) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
