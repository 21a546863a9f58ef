package gatehouse.model_plane.inference_receipt.not_on_device_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.inference_receipt.not_on_device as rule

test_denies_the_outermost_tier if {
	_codes(example.receipt([{"op": "add", "path": "/tier", "value": "T4"}])) == {"inference.not-on-device"}
}

test_denies_a_remote_device if {
	_codes(example.receipt([{"op": "add", "path": "/computeDevice", "value": "remote"}])) == {"inference.not-on-device"}
}

test_denies_an_escalation if {
	_codes(example.receipt([{"op": "add", "path": "/escalationChain", "value": ["urn:srcos:escalation-decision:e-1"]}])) == {"inference.not-on-device"}
}

test_allows_a_receipt_of_this_device if {
	_codes(example.receipt([])) == set()
}

test_allows_a_receipt_that_names_no_device if {
	_codes(example.receipt([{"op": "add", "path": "/computeDevice", "value": null}])) == set()
}

test_allows_a_raised_inference_elsewhere if {
	_codes(example.raised([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
