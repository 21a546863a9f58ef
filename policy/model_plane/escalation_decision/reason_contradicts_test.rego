package gatehouse.model_plane.escalation_decision.reason_contradicts_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.reason_contradicts as rule
import data.gatehouse.model_plane.example_test as example

test_denies_a_reason_for_a_permission if {
	_codes(example.decision([{"op": "add", "path": "/refusalReason", "value": "no-grant"}])) == {"escalation.reason-contradicts"}
}

test_denies_a_reason_that_is_not_about_grants_too if {
	_codes(example.decision([{"op": "add", "path": "/refusalReason", "value": "prompt-unanswered"}])) == {"escalation.reason-contradicts"}
}

test_denies_a_missing_grant_where_a_lease_is_named if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/refusalReason", "value": "no-grant"}])) == {"escalation.reason-contradicts"}
}

test_allows_a_refusal_without_a_lease if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/refusalReason", "value": "no-grant"}, {"op": "add", "path": "/capabilityLeaseRef", "value": null}])) == set()
}

test_allows_a_refusal_for_another_reason if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/refusalReason", "value": "sensitivity-fail"}])) == set()
}

test_allows_a_reason_that_is_null if {
	_codes(example.decision([{"op": "add", "path": "/refusalReason", "value": null}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
