package gatehouse.agent_machine.steering_receipt.beyond_consent_test

import data.gatehouse.agent_machine.steering_receipt.beyond_consent as rule
import data.gatehouse.agent_machine.steering_receipt.example_test as example

test_denies_to_fetch_what_was_declined if {
	findings := rule.findings with input as example.by_consent(example.record({}), {"/decision": "declined"})
	findings == {{
		"code": "steering-receipt.beyond-consent",
		"severity": "deny",
		"message": "`consent.json` was declined",
		"at": {"pointer": "/consent/consentRef"},
	}}
}

test_denies_to_fetch_for_another_sourceset_or_use if {
	_at(example.by_consent(example.record({}), {"/sourcesetId": "other"})) == {"/consent/consentRef"}
	_at(example.by_consent(
		example.record({"/consent/scope": "activation"}),
		{"/scope": "activation"},
	)) == {"/consent/consentRef"}
}

test_denies_a_consent_that_is_over if {
	_at(example.by_consent(example.record({}), {"/expiresAt": "2026-04-06T08:00:00Z"})) == {"/consent/consentRef"}
	_at(example.by_consent(example.record({}), {"/revokedAt": "2026-04-06T07:00:00Z"})) == {"/consent/consentRef"}
}

test_denies_a_repository_that_nobody_named if {
	_at(example.by_consent(
		example.record({}),
		{"/disclosure/artifactRepos": ["acme/compass"]},
	)) == {"/artifactRecords/1/source/repo"}
}

test_denies_to_repeat_it_otherwise if {
	_at(example.by_consent(
		example.record({"/consent/attestation": "delegated-policy", "/consent/declaredBytes": 1}),
		{},
	)) == {"/consent/attestation", "/consent/declaredBytes"}
}

test_denies_another_time if {
	_at(example.by_consent(
		example.record({"/consent/decidedAt": "2026-04-05T09:00:01Z"}),
		{},
	)) == {"/consent/decidedAt"}
}

test_allows_files_that_were_there if {
	_at(example.by_consent(
		example.record({"/artifactRecords/1/source/type": "local"}),
		{"/disclosure/artifactRepos": ["acme/compass"]},
	)) == set()
}

test_allows_what_was_agreed_to if {
	_at(example.by_consent(example.record({}), {})) == set()
	_at(example.by_consent(example.record({}), {"/expiresAt": "2026-04-06T08:00:01Z"})) == set()
	_at(example.by_consent(example.record({"/consent/declaredBytes": null}), {})) == set()
	_at(example.by_consent(example.record({"/consent/decidedAt": "2026-04-05T11:00:00+02:00"}), {})) == set()
}

test_allows_a_refusal_after_which_nothing_was_fetched if {
	_at(example.by_consent(
		example.record({"/artifactRecords": [], "/status": "failed"}),
		{"/decision": "declined"},
	)) == set()
}

test_says_nothing_where_the_consent_is_not_given if _at(example.record({"/consent/declaredBytes": 1})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
