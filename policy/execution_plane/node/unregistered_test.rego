package gatehouse.execution_plane.node.unregistered_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.node.unregistered as rule

test_denies_complete_node_without_a_verifier_of_authority if {
	findings := rule.findings with input as example.node([{"op": "replace", "path": "/authority_verifier", "value": null}])
	findings == {{
		"code": "node.unregistered",
		"severity": "deny",
		"message": "the registration is complete, and nobody verifies authority",
		"at": {"pointer": "/authority_verifier"},
	}}
}

test_denies_target_on_no_registered_lane if {
	_codes(example.node([{"op": "replace", "path": "/registered_lanes", "value": ["http"]}])) == {"node.unregistered"}
	_codes(example.node([{"op": "replace", "path": "/registered_lanes", "value": []}])) == {"node.unregistered"}
}

test_denies_target_of_no_registered_verifier if {
	_codes(example.node([{"op": "replace", "path": "/registered_target_verifiers", "value": []}])) == {"node.unregistered"}
}

test_allows_honest_beginning if {
	_codes(example.node([
		{"op": "replace", "path": "/registration_complete", "value": false},
		{"op": "replace", "path": "/authority_verifier", "value": null},
		{"op": "replace", "path": "/registered_lanes", "value": []},
		{"op": "replace", "path": "/verified_targets", "value": []},
	])) == set()
}

test_allows_complete_node if _codes(example.node([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
