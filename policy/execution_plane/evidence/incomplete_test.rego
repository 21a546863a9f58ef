package gatehouse.execution_plane.evidence.incomplete_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.evidence.incomplete as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_execution_without_a_target if {
	findings := rule.findings with input as example.evidence([{"op": "replace", "path": "/target_id", "value": null}])
	findings == {{
		"code": "execution-evidence.incomplete",
		"severity": "deny",
		"message": "`execution.completed` is recorded, and `target_id` is empty",
		"at": {"pointer": "/target_id"},
	}}
}

test_denies_each_missing_field_of_a_chosen_target if {
	every field in ["execution_ref", "target_verifier_id", "attestation_class", "lane_id", "authority_verifier_id"] {
		_codes(example.evidence([
			{"op": "replace", "path": "/evidence_type", "value": "target.selected"},
			{"op": "replace", "path": $"/{field}", "value": null},
		])) == {"execution-evidence.incomplete"}
	}
}

test_denies_it_inside_a_result if {
	_codes(example.result([{"op": "replace", "path": "/evidence/1/lane_id", "value": null}])) == {"execution-evidence.incomplete"}
}

test_allows_the_direct_form_on_a_lane_of_a_direct_owner if {
	empty := [{"op": "replace", "path": "/target_id", "value": null}, {"op": "replace", "path": "/attestation_class", "value": null}]
	_codes(example.evidence(empty)) == {"execution-evidence.incomplete"}
	_codes(example.evidence(empty)) == set() with data.gatehouse.execution_plane.known.direct_owners as [{"owner": "lab", "lane": "process"}]
}

test_allows_admission_without_a_target if {
	_codes(example.evidence([
		{"op": "replace", "path": "/evidence_type", "value": "admission.rejected"},
		{"op": "replace", "path": "/target_id", "value": null},
	])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
