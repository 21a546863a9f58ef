package gatehouse.agent_machine.activation_decision.unbound_test

import data.gatehouse.agent_machine.activation_decision.unbound as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_activation_without_an_end if {
	findings := rule.findings with input as example.activation([
		_set("/obligations/expiresAt", null),
	])
	findings == {{
		"code": "activation-decision.unbound",
		"severity": "deny",
		"message": "the activation is allowed, and `expiresAt` is null",
		"at": {"pointer": "/obligations/expiresAt"},
	}}
}

test_denies_activation_by_no_decision_or_grant if {
	findings := rule.findings with input as example.activation([
		_set("/obligations/policyDecisionRef", null),
		_set("/obligations/agentRegistryGrantRef", null),
	])
	count(findings) == 2
}

test_denies_activation_that_nobody_can_revoke if _codes([_set("/obligations/revocationRefs", [])]) == {"activation-decision.unbound"}

test_allows_activation_that_names_all if _codes([]) == set()

test_allows_refusal_that_names_nothing if {
	_codes([
		_set("/decision/activationAllowed", false),
		_set("/obligations/expiresAt", null),
		_set("/obligations/revocationRefs", []),
	]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
