package gatehouse.model_plane.escalation_decision.guarded_category_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.guarded_category as rule
import data.gatehouse.model_plane.example_test as example

test_denies_health_data_outside if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["pii", "health"]}, {"op": "add", "path": "/policyDecisionRef", "value": null}])) == {"escalation.guarded-category"}
}

test_denies_credentials_outside_in_any_case if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["Credential"]}, {"op": "add", "path": "/policyDecisionRef", "value": null}])) == {"escalation.guarded-category"}
}

test_allows_them_by_a_policy_decision if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["health"]}])) == set()
}

test_allows_them_in_a_cluster if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["health"]}, {"op": "add", "path": "/policyDecisionRef", "value": null}, {"op": "add", "path": "/toResidencyClass", "value": "sovereign_cluster"}])) == set()
}

test_allows_other_categories if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["pii"]}, {"op": "add", "path": "/policyDecisionRef", "value": null}])) == set()
}

test_allows_a_refusal if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/policyDecisionRef", "value": null}, {"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["health"]}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
