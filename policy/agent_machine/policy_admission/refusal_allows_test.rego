package gatehouse.agent_machine.policy_admission.refusal_allows_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.refusal_allows as rule
import data.gatehouse.example_test as shared

test_denies_missing_decision_that_allows if {
	findings := rule.findings with input as example.admission([_set("/decision/status", "missing")])
	{finding.at.pointer | some finding in findings} == {
		"/scope/allowed/networkExposure",
		"/scope/allowed/storageClasses",
		"/scope/allowed/providerIds",
		"/scope/allowed/sideEffects",
	}
}

test_denies_missing_decision_that_allows_reuse_of_a_cache if {
	_codes([
		_set("/decision/status", "missing"),
		_set("/scope/allowed", {"cacheReuse": true}),
	]) == {"policy-admission.refusal-allows"}
}

test_allows_missing_decision_that_allows_nothing if {
	_codes([
		_set("/decision/status", "missing"),
		_set("/scope/allowed", {"networkExposure": [], "cacheReuse": false}),
	]) == set()
}

test_denies_refusal_that_starts_a_provider if {
	findings := rule.findings with input as example.admission([_set("/decision/status", "denied"), _set("/scope/allowed/sideEffects", ["render-plan", "start-provider"])])
	findings == {{
		"code": "policy-admission.refusal-allows",
		"severity": "deny",
		"message": "the status is `denied`, and `start-provider` is allowed",
		"at": {"pointer": "/scope/allowed/sideEffects/1"},
	}}
}

test_allows_refusal_that_still_renders if {
	_codes([_set("/decision/status", "denied"), _set("/scope/allowed/sideEffects", ["render-plan"])]) == set()
}

test_allows_an_admission_to_allow if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
