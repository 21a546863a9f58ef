package gatehouse.agent_machine.activation_decision.refusal_allows_test

import data.gatehouse.agent_machine.activation_decision.refusal_allows as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_refusal_that_leaves_a_scope if {
	findings := rule.findings with input as example.activation([_refused])
	{finding.at.pointer | some finding in findings} == {
		"/scope/networkExposure",
		"/scope/sideEffects",
		"/scope/toolRefs",
		"/scope/storageScopeRefs",
	}
}

test_denies_refusal_that_leaves_a_cache if {
	findings := rule.findings with input as example.activation([
		_refused,
		_set("/scope", object.union(_nothing, {"cacheReuseAllowed": true})),
	])
	findings == {{
		"code": "activation-decision.refusal-allows",
		"severity": "deny",
		"message": "the activation is not allowed, and the reuse of caches is",
		"at": {"pointer": "/scope/cacheReuseAllowed"},
	}}
}

test_allows_refusal_without_a_scope if _codes([_refused, _set("/scope", _nothing)]) == set()

test_allows_scope_of_an_activation if _codes([]) == set()

_refused := _set("/decision/activationAllowed", false)

_nothing := {
	"runtimeMode": "podman", "networkExposure": [], "sideEffects": [], "toolRefs": [],
	"cacheReuseAllowed": false,
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
