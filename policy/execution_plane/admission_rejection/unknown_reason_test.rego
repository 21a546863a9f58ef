package gatehouse.execution_plane.admission_rejection.unknown_reason_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission_rejection.unknown_reason as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_unknown_reason if {
	findings := rule.findings with input as example.rejection([{"op": "replace", "path": "/reason", "value": "because"}])
	findings == {{
		"code": "admission-rejection.unknown-reason",
		"severity": "deny",
		"message": "`because` is no known reason",
		"at": {"pointer": "/reason"},
	}}
}

test_denies_it_inside_a_result if {
	_codes(example.result([
		{"op": "replace", "path": "/status", "value": "rejected"},
		{"op": "replace", "path": "/error", "value": object.union(example.documents.rejection, {"reason": "because"})},
	])) == {"admission-rejection.unknown-reason"}
}

test_allows_known_reason if _codes(example.rejection([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
