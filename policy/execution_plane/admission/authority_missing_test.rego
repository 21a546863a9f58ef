package gatehouse.execution_plane.admission.authority_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission.authority_missing as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_request_without_authority if {
	findings := rule.findings with input as example.request([{"op": "replace", "path": "/authority_ref", "value": null}])
	findings == {{
		"code": "admission.authority-missing",
		"severity": "deny",
		"message": "the request names no authority",
		"at": {"pointer": "/authority_ref"},
	}}
}

test_denies_it_inside_an_execution_request if {
	_codes(example.execution([{"op": "replace", "path": "/admission_request/authority_ref", "value": null}])) == {"admission.authority-missing"}
}

test_leaves_the_direct_path_to_its_rule if {
	_codes(example.request([
		{"op": "replace", "path": "/authority_ref", "value": null},
		{"op": "replace", "path": "/provenance/kind", "value": "direct_lower_lane_owner"},
	])) == set()
}

test_allows_request_with_authority if _codes(example.request([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
