package gatehouse.model_plane.inference_receipt.escalation_differs_test

import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.inference_receipt.escalation_differs as rule

test_allows_a_receipt_that_its_decision_bears_out if _places([], []) == set()

test_allows_a_decision_of_the_same_instant if _places([], _set("decidedAt", "2026-05-12T10:00:00+02:00")) == set()

test_denies_a_decision_about_another_input if {
	_places([], _set("inputHash", example.digests.output)) == {"/link"}
}

test_denies_a_decision_taken_afterwards if {
	_places([], _set("decidedAt", "2026-05-12T08:00:00.001Z")) == {"/link"}
}

test_denies_another_first_tier if _places([], _set("fromTier", "T2")) == {"/escalatedFrom"}

test_denies_another_tier if _places([], _set("toTier", "T2")) == {"/tier"}

test_denies_another_residency_class if _places([], _set("toResidencyClass", "sovereign_cluster")) == {"/tier"}

test_denies_another_lease if _places([], _set("capabilityLeaseRef", "urn:srcos:lease:l-2")) == {"/capabilityLeaseRef"}

test_says_nothing_of_a_chain_that_is_not_all_at_hand if {
	longer := ["urn:srcos:escalation-decision:e-0", "urn:srcos:escalation-decision:e-1"]
	_places(_set("escalationChain", longer), _set("fromTier", "T2")) == set()
}

test_says_nothing_where_no_decision_is_at_hand if {
	findings := rule.findings with input as example.raised([])
	findings == set()
}

_set(field, value) := [{"op": "replace", "path": $"/{field}", "value": value}]

_places(receipt, decision) := {finding.at.pointer | some finding in findings} if {
	ref := "urn:srcos:escalation-decision:e-1"
	asked := example.linked(example.raised(receipt), "escalation decision", ref, example.decision(decision))
	findings := rule.findings with input as asked
}
