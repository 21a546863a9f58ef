package gatehouse.execution_plane.lane.unknown_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.lane.unknown as rule

test_denies_unknown_lane if {
	findings := rule.findings with input as example.request([{"op": "replace", "path": "/lane_id", "value": "nil"}])
	findings == {{
		"code": "lane.unknown",
		"severity": "deny",
		"message": "`nil` is no known lane; known are http, jsonrpc, process, sse, websocket",
		"at": {"pointer": "/lane_id"},
	}}
}

test_denies_it_wherever_a_lane_stands if {
	other := [{"op": "replace", "path": "/lane_id", "value": "nil"}]
	_codes(example.decision(other)) == {"lane.unknown"}
	_codes(example.evidence(other)) == {"lane.unknown"}
	_codes(example.descriptor(other)) == {"lane.unknown"}
	_codes(example.lane(other)) == {"lane.unknown"}
	_codes(example.execution(other)) == {"lane.unknown"}
	_codes(example.node([{"op": "replace", "path": "/registered_lanes/0", "value": "nil"}])) == {"lane.unknown"}
}

test_allows_lane_that_the_policy_adds if {
	_codes(example.request([{"op": "replace", "path": "/lane_id", "value": "mesh"}])) == set() with data.gatehouse.execution_plane.known.lanes as ["mesh"]
}

test_allows_known_lanes if {
	_codes(example.request([])) == set()
	_codes(example.node([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
