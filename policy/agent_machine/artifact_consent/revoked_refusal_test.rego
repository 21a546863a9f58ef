package gatehouse.agent_machine.artifact_consent.revoked_refusal_test

import data.gatehouse.agent_machine.artifact_consent.example_test as example
import data.gatehouse.agent_machine.artifact_consent.revoked_refusal as rule

test_denies_a_refusal_that_is_revoked if {
	findings := rule.findings with input as example.record({"/decision": "declined", "/revokedAt": "2026-04-06T09:00:00Z"})
	findings == {{
		"code": "artifact-consent.revoked-refusal",
		"severity": "deny",
		"message": "the consent was declined, and yet it is revoked",
		"at": {"pointer": "/revokedAt"},
	}}
}

test_allows_a_refusal_and_a_revoked_consent if {
	every changes in [
		{"/decision": "declined"},
		{"/revokedAt": "2026-04-06T09:00:00Z"},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.lacking(["/revokedAt"], {"/decision": "declined"})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
