package gatehouse.execution_plane.evidence.undated_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.evidence.undated as rule
import data.gatehouse.execution_plane.example_test as example

test_warns_of_evidence_without_a_time if {
	findings := rule.findings with input as example.evidence([{"op": "replace", "path": "/emitted_at", "value": null}])
	findings == {{
		"code": "execution-evidence.undated",
		"severity": "warn",
		"message": "`evidence-1` does not say when it was recorded",
		"at": {"pointer": "/emitted_at"},
	}}
}

test_denies_it_under_the_strict_profile if {
	asked := object.union(
		example.evidence([{"op": "replace", "path": "/emitted_at", "value": null}]),
		{"environment": {"profile": "strict"}},
	)
	findings := rule.findings with input as asked
	{finding.severity | some finding in findings} == {"deny"}
}

test_allows_dated_evidence if _codes(example.evidence([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
