package gatehouse.execution_plane.execution_result.contradiction_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.execution_result.contradiction as rule

test_denies_success_with_an_error if {
	findings := rule.findings with input as example.result([{"op": "replace", "path": "/error", "value": {"message": "no"}}])
	findings == {{
		"code": "execution-result.contradiction",
		"severity": "deny",
		"message": "the execution succeeded, and has an error",
		"at": {"pointer": "/error"},
	}}
}

test_denies_failure_without_an_error if {
	_codes(example.result([{"op": "replace", "path": "/status", "value": "failed"}])) == {"execution-result.contradiction"}
	_codes(example.result([{"op": "replace", "path": "/status", "value": "rejected"}])) == {"execution-result.contradiction"}
}

test_denies_rejection_without_its_reason if {
	_codes(example.result([
		{"op": "replace", "path": "/status", "value": "rejected"},
		{"op": "replace", "path": "/error", "value": "no"},
	])) == {"execution-result.contradiction"}
}

test_denies_evidence_or_event_of_another_execution if {
	_codes(example.result([{"op": "replace", "path": "/evidence/1/execution_ref", "value": "execution-2"}])) == {"execution-result.contradiction"}
	_codes(example.result([{"op": "replace", "path": "/events/0/execution_ref", "value": "execution-2"}])) == {"execution-result.contradiction"}
}

test_denies_success_of_what_was_rejected if {
	_codes(example.result([{"op": "replace", "path": "/evidence/0/evidence_type", "value": "admission.rejected"}])) == {"execution-result.contradiction"}
}

test_allows_success_and_honest_rejection if {
	_codes(example.result([])) == set()
	_codes(example.result([
		{"op": "replace", "path": "/status", "value": "rejected"},
		{"op": "replace", "path": "/error", "value": example.documents.rejection},
	])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
