package gatehouse.agent_machine.activation_decision.input_falls_short_test

import data.gatehouse.agent_machine.activation_decision.input_falls_short as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_admission_that_does_not_start_a_provider if {
	findings := rule.findings with input as example.activation_with([], [example.given_admission([
		_set("/scope/allowed/sideEffects", ["mount-cache"]),
	])])
	findings == {{
		"code": "activation-decision.input-falls-short",
		"severity": "deny",
		"message": "the policy admission `urn:srcos:agent-machine:policy-admission:notes` does not reach to an activation: `start-provider` is not among the side effects",
		"at": {"pointer": "/inputs/policyAdmissionId"},
	}}
}

test_denies_admission_to_render if {
	_given([], [example.given_admission([_set("/request/requestType", "render")])]) == {
		"activation-decision.input-falls-short",
	}
}

test_denies_admission_that_is_not_needed if {
	_given([], [example.given_admission([_set("/decision/status", "not-required")])]) == {
		"activation-decision.input-falls-short",
	}
}

test_denies_grant_of_other_tools if {
	_given([], [example.given_grant([_set("/scope/allowed/toolRefs", ["urn:srcos:tool:render-plan"])])]) == {
		"activation-decision.input-falls-short",
	}
}

test_denies_grant_of_another_provider if {
	_given([], [example.given_grant([_set("/scope/allowed/providerIds", [])])]) == {
		"activation-decision.input-falls-short",
	}
}

test_denies_grant_that_is_revoked if {
	_given([], [example.given_grant([
		_set("/grant/status", "revoked"),
		_set("/grant/authorizationGranted", false),
	])]) == {"activation-decision.input-falls-short"}
}

test_allows_inputs_that_reach_to_it if _given([], [example.given_admission([]), example.given_grant([])]) == set()

test_allows_refusal_by_what_falls_short if {
	_given(
		[_set("/decision/activationAllowed", false)],
		[example.given_admission([_set("/request/requestType", "render")])],
	) == set()
}

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
