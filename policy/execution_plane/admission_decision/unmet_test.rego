package gatehouse.execution_plane.admission_decision.unmet_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission_decision.unmet as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_class_that_the_request_does_not_accept if {
	findings := rule.findings with input as _beside("request", {"acceptable_attestation": {"classes": ["spiffe://lab/microvm@v1"]}})
	findings == {{
		"code": "admission-decision.unmet",
		"severity": "deny",
		"message": "`local-erlexec-weak` is not acceptable to `given.json`, which accepts `spiffe://lab/microvm@v1`",
		"at": {"pointer": "/attestation_class"},
	}}
}

test_denies_class_that_the_target_does_not_have if {
	_codes(_beside("target", {"attested_capability_classes": ["spiffe://lab/microvm@v1"]})) == {"admission-decision.unmet"}
}

test_allows_class_of_both if {
	_codes(_beside("request", {})) == set()
	_codes(_beside("target", {})) == set()
}

test_allows_decision_alone if _codes(example.decision([])) == set()

_beside(name, fields) := example.beside(example.decision([]), name, object.union(example.documents[{"request": "request", "target": "descriptor"}[name]], fields))

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
