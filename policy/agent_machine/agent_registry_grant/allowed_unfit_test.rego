package gatehouse.agent_machine.agent_registry_grant.allowed_unfit_test

import data.gatehouse.agent_machine.agent_registry_grant.allowed_unfit as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_active_grant_of_nothing if {
	findings := rule.findings with input as example.grant([
		_set("/scope/allowed", _nothing),
	])
	findings == {{
		"code": "agent-registry-grant.allowed-unfit",
		"severity": "deny",
		"message": "the grant is active, and allows nothing",
		"at": {"pointer": "/scope/allowed"},
	}}
}

test_denies_refusal_that_allows if {
	every status in ["missing", "expired", "revoked", "denied", "unknown"] {
		findings := rule.findings with input as example.grant([_set("/grant/status", status)])
		{finding.at.pointer | some finding in findings} == {
			"/scope/allowed/providerIds",
			"/scope/allowed/toolRefs",
			"/scope/allowed/storageScopeRefs",
		}
	}
}

test_allows_refusal_that_allows_nothing if {
	_codes([_set("/grant/status", "revoked"), _set("/scope/allowed", _nothing)]) == set()
}

test_allows_active_grant_of_something if {
	_codes([_set("/scope/allowed", object.union(_nothing, {"evidenceScopeRefs": ["urn:srcos:evidence:notes"]}))]) == set()
}

_nothing := {
	"providerIds": [], "modelRefs": [], "toolRefs": [], "cacheScopeRefs": [],
	"memoryScopeRefs": [], "storageScopeRefs": [], "evidenceScopeRefs": [],
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
