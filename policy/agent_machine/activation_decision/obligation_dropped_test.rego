package gatehouse.agent_machine.activation_decision.obligation_dropped_test

import data.gatehouse.agent_machine.activation_decision.obligation_dropped as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_activation_that_leaves_out_a_revocation if {
	findings := rule.findings with input as example.activation_with(
		[_set("/obligations/revocationRefs", ["urn:srcos:revocation:notes-policy"])],
		[example.given_grant([]), example.given_admission([])],
	)
	findings == {{
		"code": "activation-decision.obligation-dropped",
		"severity": "deny",
		"message": "the registry grant `urn:srcos:agent-machine:agent-registry-grant:notes` is revoked by `urn:srcos:revocation:notes-grant`, which is not named",
		"at": {"pointer": "/obligations/revocationRefs"},
	}}
}

test_denies_activation_that_leaves_out_a_receipt if {
	_given([_set("/obligations/requiredReceipts", ["storage"])], [example.given_admission([])]) == {"activation-decision.obligation-dropped"}
}

test_allows_activation_that_takes_all_over if _given([], [example.given_admission([]), example.given_grant([])]) == set()

test_allows_grant_that_is_revoked_by_its_hook_alone if {
	_given([], [example.given_grant([_set("/grant/revocationRef", null)])]) == set()
}

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
