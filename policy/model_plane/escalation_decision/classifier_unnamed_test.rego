package gatehouse.model_plane.escalation_decision.classifier_unnamed_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.classifier_unnamed as rule
import data.gatehouse.model_plane.example_test as example

test_denies_a_permission_without_one if {
	_codes(example.decision([{"op": "remove", "path": "/sensitivityCheck/classifierDigest"}])) == {"escalation.classifier-unnamed"}
}

test_denies_one_that_is_null if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/classifierDigest", "value": null}])) == {"escalation.classifier-unnamed"}
}

test_allows_a_permission_with_one if {
	_codes(example.decision([])) == set()
}

test_allows_a_refusal_without_one if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/sensitivityCheck/classifierDigest", "value": null}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
