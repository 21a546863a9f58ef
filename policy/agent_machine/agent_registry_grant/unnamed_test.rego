package gatehouse.agent_machine.agent_registry_grant.unnamed_test

import data.gatehouse.agent_machine.agent_registry_grant.unnamed as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_active_grant_without_a_hook if {
	findings := rule.findings with input as example.grant([
		_set("/grant/revocationHookRef", null),
	])
	findings == {{
		"code": "agent-registry-grant.unnamed",
		"severity": "deny",
		"message": "the grant is active, and its `revocationHookRef` is null",
		"at": {"pointer": "/grant/revocationHookRef"},
	}}
}

test_denies_active_grant_without_name_digest_or_end if {
	every name in ["grantRef", "grantDigest", "expiresAt"] {
		_codes([_set($"/grant/{name}", null)]) == {"agent-registry-grant.unnamed"}
	}
}

test_denies_revoked_and_expired_grants_without_a_name if {
	every status in ["revoked", "expired"] {
		_codes([_set("/grant/status", status), _set("/grant/grantRef", null)]) == {"agent-registry-grant.unnamed"}
	}
}

test_denies_missing_grant_that_is_named if {
	findings := rule.findings with input as example.grant([_set("/grant/status", "missing")])
	{finding.at.pointer | some finding in findings} == {
		"/grant/grantRef",
		"/grant/grantDigest",
		"/grant/expiresAt",
		"/grant/revocationHookRef",
	}
}

test_allows_active_grant_that_names_all if _codes([]) == set()

test_allows_revoked_grant_that_names_only_itself if {
	_codes([_set("/grant/status", "revoked"), _set("/grant/grantDigest", null), _set("/grant/expiresAt", null)]) == set()
}

test_allows_denied_grant_that_names_nothing if {
	_codes([_set("/grant/status", "denied"), _set("/grant/grantRef", null)]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
