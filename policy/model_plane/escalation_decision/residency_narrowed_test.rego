package gatehouse.model_plane.escalation_decision.residency_narrowed_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.residency_narrowed as rule
import data.gatehouse.model_plane.example_test as example

test_denies_a_narrower_class if {
	_codes(example.decision([{"op": "add", "path": "/fromResidencyClass", "value": "external_permitted"}, {"op": "add", "path": "/toResidencyClass", "value": "sovereign_cluster"}])) == {"escalation.residency-narrowed"}
}

test_allows_the_same_class if {
	_codes(example.decision([{"op": "add", "path": "/fromResidencyClass", "value": "external_permitted"}])) == set()
}

test_allows_a_wider_class if {
	_codes(example.decision([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
