package gatehouse.agent_machine.activation_decision.scope_short_test

import data.gatehouse.agent_machine.activation_decision.scope_short as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_activation_that_mounts_no_cache if {
	findings := rule.findings with input as example.activation([
		_set("/scope/sideEffects", ["start-provider"]),
	])
	findings == {{
		"code": "activation-decision.scope-short",
		"severity": "deny",
		"message": "the activation is allowed, and `mount-cache` is not among its side effects",
		"at": {"pointer": "/scope/sideEffects"},
	}}
}

test_allows_activation_with_both if _codes([]) == set()

test_allows_refusal_with_none if {
	_codes([_set("/decision/activationAllowed", false), _set("/scope/sideEffects", [])]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
