package gatehouse.model_plane.escalation_decision.provider_unnamed_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.provider_unnamed as rule
import data.gatehouse.model_plane.example_test as example

test_denies_a_crossing_to_nobody if {
	_codes(example.decision([{"op": "remove", "path": "/targetExternalProviderRef"}])) == {"escalation.provider-unnamed"}
}

test_denies_one_whose_provider_is_null if {
	_codes(example.decision([{"op": "add", "path": "/targetExternalProviderRef", "value": null}])) == {"escalation.provider-unnamed"}
}

test_allows_a_crossing_to_a_provider if {
	_codes(example.decision([])) == set()
}

test_allows_a_cluster_without_one if {
	_codes(example.decision([{"op": "add", "path": "/toResidencyClass", "value": "sovereign_cluster"}, {"op": "add", "path": "/targetExternalProviderRef", "value": null}])) == set()
}

test_allows_a_refusal_without_one if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/targetExternalProviderRef", "value": null}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
