package gatehouse.model_plane.escalation_decision.biometric_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.biometric as rule
import data.gatehouse.model_plane.example_test as example

test_denies_it_with_a_capital if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["Biometric"]}])) == {"escalation.biometric"}
}

test_denies_a_refusal_for_another_reason if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/refusalReason", "value": "no-grant"}, {"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["pii", "BIOMETRIC "]}])) == {"escalation.biometric"}
}

test_allows_the_refusal_at_the_boundary if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/refusalReason", "value": "biometric-boundary"}, {"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["Biometric"]}])) == set()
}

test_allows_other_categories if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/sensitiveCategories", "value": ["pii"]}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
