package gatehouse.execution_plane.admission.no_target_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission.no_target as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_request_that_no_target_at_hand_meets if {
	findings := rule.findings with input as _beside({"attested_capability_classes": ["http-stub"]})
	findings == {{
		"code": "admission.no-target",
		"severity": "deny",
		"message": "the request accepts `local-erlexec-weak`, and the targets on its lane offer `http-stub`",
		"at": {"pointer": "/acceptable_attestation/classes"},
	}}
}

test_denies_execution_on_a_target_that_does_not_meet_the_request if {
	findings := rule.findings with input as example.execution([{"op": "replace", "path": "/target_descriptor/attested_capability_classes", "value": ["http-stub"]}])
	findings == {{
		"code": "admission.no-target",
		"severity": "deny",
		"message": "the request accepts `local-erlexec-weak`, and the target offers `http-stub`",
		"at": {"pointer": "/target_descriptor/attested_capability_classes"},
	}}
}

test_allows_request_that_one_meets if _codes(_beside({})) == set()

test_allows_request_with_no_target_at_hand if _codes(example.request([])) == set()

test_allows_execution_on_a_target_that_meets_it if _codes(example.execution([])) == set()

_beside(fields) := example.beside(example.request([]), "target on its lane", object.union(example.documents.descriptor, fields))

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
