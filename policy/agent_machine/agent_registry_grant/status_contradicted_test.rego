package gatehouse.agent_machine.agent_registry_grant.status_contradicted_test

import data.gatehouse.agent_machine.agent_registry_grant.status_contradicted as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_active_grant_that_does_not_authorise if {
	findings := rule.findings with input as example.grant([
		_set("/grant/authorizationGranted", false),
	])
	findings == {{
		"code": "agent-registry-grant.status-contradicted",
		"severity": "deny",
		"message": "the status is `active`, and `authorizationGranted` is false",
		"at": {"pointer": "/grant/authorizationGranted"},
	}}
}

test_denies_active_grant_that_is_revoked if {
	findings := rule.findings with input as example.grant([
		_set("/grant/revocationStatus", "revoked"),
	])
	findings == {{
		"code": "agent-registry-grant.status-contradicted",
		"severity": "deny",
		"message": "the status is `active`, and `revocationStatus` is `revoked`",
		"at": {"pointer": "/grant/revocationStatus"},
	}}
}

test_denies_what_does_not_fit if {
	every pair in [
		["missing", "expired"],
		["revoked", "unavailable"],
		["expired", "revoked"],
		["denied", "expired"],
		["unknown", "active"],
	] {
		_codes(_is(pair[0], pair[1])) == {"agent-registry-grant.status-contradicted"}
	}
}

test_denies_refusal_that_authorises if {
	_codes([_set("/grant/status", "revoked"), _set("/grant/revocationStatus", "revoked")]) == {"agent-registry-grant.status-contradicted"}
}

test_allows_what_fits if {
	_codes([]) == set()
	every pair in [
		["missing", "unavailable"],
		["revoked", "revoked"],
		["expired", "expired"],
		["expired", "unavailable"],
		["denied", "denied"],
		["denied", "unavailable"],
		["unknown", "unavailable"],
	] {
		_codes(_is(pair[0], pair[1])) == set()
	}
}

_is(status, revocation) := [
	_set("/grant/status", status),
	_set("/grant/revocationStatus", revocation),
	_set("/grant/authorizationGranted", false),
]

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
