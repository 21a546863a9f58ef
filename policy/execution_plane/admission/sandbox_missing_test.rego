package gatehouse.execution_plane.admission.sandbox_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission.sandbox_missing as rule
import data.gatehouse.execution_plane.example_test as example

test_warns_of_process_without_a_sandbox if {
	findings := rule.findings with input as example.request(_bare)
	findings == {{
		"code": "admission.sandbox-missing",
		"severity": "warn",
		"message": "the lane `process` asks for a sandbox, and the request names none",
		"at": {"pointer": "/sandbox_profile"},
	}}
}

test_denies_it_under_the_strict_profile if {
	findings := rule.findings with input as object.union(example.request(_bare), {"environment": {"profile": "strict"}})
	{finding.severity | some finding in findings} == {"deny"}
}

test_allows_another_lane if _codes(example.request(array.concat(_bare, [{"op": "replace", "path": "/lane_id", "value": "http"}]))) == set()

test_allows_process_with_a_sandbox if _codes(example.request([])) == set()

_bare := [{"op": "replace", "path": "/sandbox_profile", "value": null}]

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
