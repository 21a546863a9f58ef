package gatehouse.agent_machine.activation_decision.host_refused_test

import data.gatehouse.agent_machine.activation_decision.host_refused as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_activation_on_a_host_that_is_refused if {
	findings := rule.findings with input as example.activation_with([], [_refusing("2026-06-01T10:00:00")])
	findings == {{
		"code": "activation-decision.host-refused",
		"severity": "deny",
		"message": "the host is refused by `urn:srcos:agent-machine:attestation-decision:desk-0`: it permits no activation",
		"at": {"pointer": "/inputs/agentMachineId"},
	}}
}

test_denies_where_the_last_attestation_refuses if {
	_given([], [_permitting("2026-06-01T09:00:00"), _refusing("2026-06-01T10:00:00")]) == {"activation-decision.host-refused"}
}

test_denies_where_two_of_one_instant_differ if {
	_given([], [_permitting("2026-06-01T10:00:00"), _refusing("2026-06-01T10:00:00")]) == {"activation-decision.host-refused"}
}

test_allows_host_that_was_mended if {
	_given([], [_refusing("2026-06-01T09:00:00"), _permitting("2026-06-01T10:00:00")]) == set()
}

test_allows_host_that_was_refused_only_later if _given([], [_refusing("2026-06-01T11:30:00")]) == set()

test_denies_it_from_then_on if {
	asked := example.activation_with([], [_refusing("2026-06-01T11:30:00")])
	codes := shared.codes(rule.findings) with input as example.judged_at(asked, "2026-06-01T11:30:00")
	codes == {"activation-decision.host-refused"}
}

test_allows_host_of_which_nothing_is_given_along if _codes([]) == set()

_refusing(time) := object.union(_permitting(time), {"document": {"authorises": false, "because": "it permits no activation"}})

_permitting(time) := {
	"name": "attestation",
	"at": "/inputs/agentMachineId",
	"document": {
		"source": $"desk-{time}.json",
		"id": "urn:srcos:agent-machine:attestation-decision:desk-0",
		"instants": {"/attested_at": time},
		"authorises": true,
		"because": "it is sound",
	},
}

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)
