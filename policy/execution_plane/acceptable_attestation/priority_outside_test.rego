package gatehouse.execution_plane.acceptable_attestation.priority_outside_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.acceptable_attestation.priority_outside as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_weak_class_by_the_back_door if {
	findings := rule.findings with input as example.request([{"op": "replace", "path": "/acceptable_attestation/classes", "value": ["spiffe://lab/microvm@v1"]}])
	findings == {{
		"code": "acceptable-attestation.priority-outside",
		"severity": "deny",
		"message": "`local-erlexec-weak` is preferred, and is none of the acceptable classes",
		"at": {"pointer": "/acceptable_attestation/priority_order/0"},
	}}
}

test_denies_it_alone if {
	_codes(example.alone("AcceptableAttestation", "acceptable_attestation", [{"op": "replace", "path": "/classes", "value": ["http-stub"]}])) == {"acceptable-attestation.priority-outside"}
}

test_allows_no_preference if _codes(example.request([{"op": "replace", "path": "/acceptable_attestation/priority_order", "value": []}])) == set()

test_allows_part_of_the_classes if {
	_codes(example.request([{"op": "add", "path": "/acceptable_attestation/classes/-", "value": "http-stub"}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
