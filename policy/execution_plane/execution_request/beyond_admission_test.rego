package gatehouse.execution_plane.execution_request.beyond_admission_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.execution_request.beyond_admission as rule

test_denies_another_payload if {
	findings := rule.findings with input as example.execution([{"op": "replace", "path": "/payload/argv", "value": ["deploy"]}])
	findings == {{
		"code": "execution-request.beyond-admission",
		"severity": "deny",
		"message": "`payload` is not what was admitted",
		"at": {"pointer": "/payload"},
	}}
}

test_denies_another_operation_lane_or_path if {
	_codes(example.execution([{"op": "replace", "path": "/operation", "value": "stream"}])) == {"execution-request.beyond-admission"}
	_codes(example.execution([{"op": "replace", "path": "/lane_id", "value": "http"}])) == {"execution-request.beyond-admission"}
	_codes(example.execution([{"op": "replace", "path": "/provenance/kind", "value": "direct_lower_lane_owner"}])) == {"execution-request.beyond-admission"}
}

test_denies_target_on_another_lane if {
	_codes(example.execution([{"op": "replace", "path": "/target_descriptor/lane_id", "value": "http"}])) == {"execution-request.beyond-admission"}
}

test_denies_no_target if _codes(example.execution([{"op": "replace", "path": "/target_descriptor", "value": null}])) == {"execution-request.beyond-admission"}

test_allows_what_was_admitted if _codes(example.execution([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
