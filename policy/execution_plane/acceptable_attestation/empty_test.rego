package gatehouse.execution_plane.acceptable_attestation.empty_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.acceptable_attestation.empty as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_no_class_at_all if {
	findings := rule.findings with input as example.request(_empty)
	findings == {{
		"code": "acceptable-attestation.empty",
		"severity": "deny",
		"message": "no class of target is acceptable",
		"at": {"pointer": "/acceptable_attestation/classes"},
	}}
}

test_denies_it_alone if {
	_codes(example.alone("AcceptableAttestation", "acceptable_attestation", [{"op": "replace", "path": "/classes", "value": []}])) == {"acceptable-attestation.empty"}
}

test_leaves_the_direct_path_to_its_rule if {
	direct := {"op": "replace", "path": "/provenance/kind", "value": "direct_lower_lane_owner"}
	_codes(example.request(array.concat(_empty, [direct]))) == set()
}

test_allows_one_class if {
	_codes(example.request([{"op": "replace", "path": "/acceptable_attestation/classes", "value": ["local-erlexec-weak"]}])) == set()
}

_empty := [{"op": "replace", "path": "/acceptable_attestation/classes", "value": []}]

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
