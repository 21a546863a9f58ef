package gatehouse.agent_machine.activation_decision.outlives_input_test

import data.gatehouse.agent_machine.activation_decision.outlives_input as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_activation_that_lasts_longer_than_its_grant if {
	findings := rule.findings with input as example.activation_with(
		[_set("/obligations/expiresAt", "2026-06-01T11:45:00.5Z")],
		[example.given_grant([]), example.given_admission([])],
	)
	findings == {{
		"code": "activation-decision.outlives-input",
		"severity": "deny",
		"message": "the activation lasts until 2026-06-01T11:45:00.5Z, longer than the registry grant",
		"at": {"pointer": "/inputs/agentRegistryGrantId"},
	}}
}

test_denies_activation_that_lasts_longer_than_its_admission if {
	_given([], [example.given_admission([_set("/obligations/expiresAt", "2026-06-01T11:44:59Z")])]) == {
		"activation-decision.outlives-input",
	}
}

test_denies_activation_by_what_was_over if {
	findings := rule.findings with input as example.activation_with(
		[_set("/obligations/expiresAt", "2026-06-01T11:01:00Z")],
		[example.given_admission([_set("/obligations/expiresAt", "2026-06-01T11:01:00Z")])],
	)
	{finding.message | some finding in findings} == {
		"the policy admission `urn:srcos:agent-machine:policy-admission:notes` was over when the activation was decided",
	}
}

test_denies_activation_by_what_came_later if {
	_given([], [example.given_grant([_set("/issuedAt", "2026-06-01T11:01:01Z")])]) == {
		"activation-decision.outlives-input",
	}
	_given([], [example.given_admission([_set("/decidedAt", "2026-06-01T11:01:01Z")])]) == {
		"activation-decision.outlives-input",
	}
}

test_allows_activation_that_ends_with_its_grant if {
	_given([], [example.given_grant([]), example.given_admission([])]) == set()
}

test_allows_activation_by_what_was_decided_in_that_second if {
	_given([], [example.given_grant([_set("/issuedAt", "2026-06-01T11:01:00Z")])]) == set()
}

test_allows_refusal_by_what_was_over if {
	_given(
		[_set("/decision/activationAllowed", false)],
		[example.given_grant([_set("/grant/expiresAt", "2026-06-01T11:00:30Z")])],
	) == set()
}

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
