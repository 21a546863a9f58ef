package gatehouse.execution_plane.admission_decision.incomplete_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission_decision.incomplete as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_acceptance_without_a_target if {
	findings := rule.findings with input as example.decision([{"op": "replace", "path": "/target_id", "value": null}])
	findings == {{
		"code": "admission-decision.incomplete",
		"severity": "deny",
		"message": "the request is accepted, and `target_id` is empty",
		"at": {"pointer": "/target_id"},
	}}
}

test_denies_acceptance_without_the_rest if {
	every field in ["execution_ref", "lane_id", "attestation_class"] {
		_codes(example.decision([{"op": "replace", "path": $"/{field}", "value": null}])) == {"admission-decision.incomplete"}
	}
}

test_denies_rejection_without_a_reason if {
	_codes(example.decision(array.concat(example.refused, [{"op": "replace", "path": "/reason", "value": null}]))) == {"admission-decision.incomplete"}
}

test_denies_rejection_that_names_a_target if {
	_codes(example.decision(array.concat(example.refused, [{"op": "replace", "path": "/target_id", "value": "target-1"}]))) == {"admission-decision.incomplete"}
}

test_allows_the_direct_form_just_as_it_is if {
	_codes(example.decision(example.past_the_node)) == set()
	_codes(example.decision(array.concat(example.past_the_node, [{"op": "replace", "path": "/reason", "value": "direct"}]))) == {"admission-decision.incomplete"}
}

test_allows_whole_decisions if {
	_codes(example.decision([])) == set()
	_codes(example.decision(example.refused)) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
