package gatehouse.model_plane.inference_receipt.escalation_repeated_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.inference_receipt.escalation_repeated as rule

test_denies_a_decision_listed_twice if {
	_codes(example.raised([{"op": "add", "path": "/escalationChain", "value": ["urn:srcos:escalation-decision:e-1", "urn:srcos:escalation-decision:e-1"]}])) == {"inference.escalation-repeated"}
}

test_allows_two_decisions if {
	_codes(example.raised([{"op": "add", "path": "/escalationChain", "value": ["urn:srcos:escalation-decision:e-0", "urn:srcos:escalation-decision:e-1"]}])) == set()
}

test_allows_none if {
	_codes(example.receipt([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
