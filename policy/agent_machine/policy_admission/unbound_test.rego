package gatehouse.agent_machine.policy_admission.unbound_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.unbound as rule
import data.gatehouse.example_test as shared

test_denies_activation_without_a_provider if {
	findings := rule.findings with input as example.admission([_set("/request/providerId", null)])
	findings == {{
		"code": "policy-admission.unbound",
		"severity": "deny",
		"message": "the activation is allowed, and `providerId` names nothing",
		"at": {"pointer": "/request/providerId"},
	}}
}

test_denies_each_that_is_null if {
	every pointer in [
		"/request/planDigest",
		"/request/manifestDigest",
		"/decision/policyBundleRef",
		"/decision/policyBundleDigest",
		"/obligations/revocationRef",
	] {
		findings := rule.findings with input as example.admission([_set(pointer, null)])
		{finding.at.pointer | some finding in findings} == {pointer}
	}
}

test_denies_one_that_is_absent if {
	_codes([{"op": "remove", "path": "/decision/policyBundleDigest"}]) == {"policy-admission.unbound"}
}

test_allows_activation_that_names_all if _codes([]) == set()

test_allows_rendering_and_refusals_that_do_not if {
	_codes([_set("/request/requestType", "render"), _set("/request/planDigest", null)]) == set()
	_codes([_set("/decision/status", "denied"), _set("/request/planDigest", null)]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
