package gatehouse.execution_plane.provenance.direct_owner_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.provenance.direct_owner as rule

test_denies_the_path_past_the_node if {
	findings := rule.findings with input as example.request(_direct)
	findings == {{
		"code": "provenance.direct-owner",
		"severity": "deny",
		"message": "`direct_lower_lane_owner` goes past the node, and the policy names no such owner for the lane `process`",
		"at": {"pointer": "/provenance/kind"},
	}}
}

test_allows_it_to_an_owner_named_for_the_lane if {
	_codes(example.request(_direct)) == set() with data.gatehouse.execution_plane.known.direct_owners as [{"owner": "lab", "lane": "process"}]
}

test_denies_it_on_another_lane_and_to_another_owner if {
	_codes(example.request(_direct)) == {"provenance.direct-owner"} with data.gatehouse.execution_plane.known.direct_owners as [{"owner": "lab", "lane": "http"}, {"owner": "else", "lane": "process"}]
}

test_denies_it_to_nobody if {
	nobody := [{"op": "replace", "path": "/provenance/kind", "value": "direct_lower_lane_owner"}]
	_codes(example.request(nobody)) == {"provenance.direct-owner"} with data.gatehouse.execution_plane.known.direct_owners as [{"owner": "lab", "lane": "process"}]
}

test_denies_it_wherever_provenance_stands if {
	_codes(example.alone("Provenance", "provenance", [{"op": "replace", "path": "/kind", "value": "direct_lower_lane_owner"}])) == {"provenance.direct-owner"}
	_codes(example.execution([{"op": "replace", "path": "/provenance/kind", "value": "direct_lower_lane_owner"}])) == {"provenance.direct-owner"}
	_codes(example.execution([{"op": "replace", "path": "/admission_request/provenance/kind", "value": "direct_lower_lane_owner"}])) == {"provenance.direct-owner"}
	_codes(example.result([{"op": "replace", "path": "/provenance/kind", "value": "direct_lower_lane_owner"}])) == {"provenance.direct-owner"}
}

test_denies_a_decision_of_that_path if {
	_codes(example.decision(example.past_the_node)) == {"provenance.direct-owner"}
	_codes(example.decision(example.past_the_node)) == set() with data.gatehouse.execution_plane.known.direct_owners as [{"owner": "lab", "lane": "process"}]
}

test_allows_the_path_over_the_node if _codes(example.request([])) == set()

_direct := [
	{"op": "replace", "path": "/provenance/kind", "value": "direct_lower_lane_owner"},
	{"op": "replace", "path": "/provenance/owner", "value": "lab"},
]

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
