package gatehouse.agent_machine.artifact_consent.time_order_test

import data.gatehouse.agent_machine.artifact_consent.example_test as example
import data.gatehouse.agent_machine.artifact_consent.time_order as rule

test_denies_a_consent_revoked_before_it_was_given if {
	findings := rule.findings with input as example.record({"/revokedAt": "2026-04-05T08:59:59Z"})
	findings == {{
		"code": "artifact-consent.time-order",
		"severity": "deny",
		"message": "`revokedAt` is not after `decidedAt`",
		"at": {"pointer": "/revokedAt"},
	}}
}

test_denies_one_that_ends_as_it_begins if {
	_at(example.record({"/expiresAt": "2026-04-05T11:00:00+02:00"})) == {"/expiresAt"}
}

test_allows_one_that_ends_later_or_never if {
	every changes in [
		{"/expiresAt": "2026-04-05T09:00:00.1Z"},
		{"/expiresAt": null},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.lacking(["/expiresAt", "/revokedAt"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
