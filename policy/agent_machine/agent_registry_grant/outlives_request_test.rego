package gatehouse.agent_machine.agent_registry_grant.outlives_request_test

import data.gatehouse.agent_machine.agent_registry_grant.outlives_request as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_grant_for_longer_than_was_asked if {
	findings := rule.findings with input as example.grant([
		_set("/grant/expiresAt", "2026-06-01T12:00:00.001Z"),
	])
	findings == {{
		"code": "agent-registry-grant.outlives-request",
		"severity": "deny",
		"message": "the grant lasts until 2026-06-01T12:00:00.001Z, and the request until 2026-06-01T12:00:00Z",
		"at": {"pointer": "/grant/expiresAt"},
	}}
}

test_denies_active_grant_without_an_end_of_the_request if {
	_codes([_set("/request/requestedExpiresAt", null)]) == {"agent-registry-grant.outlives-request"}
}

test_allows_grant_for_just_as_long if {
	_codes([_set("/grant/expiresAt", "2026-06-01T14:00:00+02:00")]) == set()
}

test_allows_refusal_of_a_request_without_an_end if {
	_codes([_set("/request/requestedExpiresAt", null), _set("/grant/status", "denied")]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
