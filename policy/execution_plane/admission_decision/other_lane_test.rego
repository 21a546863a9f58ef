package gatehouse.execution_plane.admission_decision.other_lane_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission_decision.other_lane as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_another_lane_than_the_one_asked_for if {
	findings := rule.findings with input as _beside("request", "request", {"lane_id": "http"})
	findings == {{
		"code": "admission-decision.other-lane",
		"severity": "deny",
		"message": "the decision is about the lane `process`, and `given.json` about `http`",
		"at": {"pointer": "/lane_id"},
	}}
}

test_denies_target_on_another_lane if _codes(_beside("target", "descriptor", {"lane_id": "http"})) == {"admission-decision.other-lane"}

test_allows_one_lane if {
	_codes(_beside("request", "request", {})) == set()
	_codes(_beside("target", "descriptor", {})) == set()
}

_beside(name, document, fields) := example.beside(example.decision([]), name, object.union(example.documents[document], fields))

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
