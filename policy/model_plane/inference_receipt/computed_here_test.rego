package gatehouse.model_plane.inference_receipt.computed_here_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.inference_receipt.computed_here as rule

test_denies_a_device_of_this_machine if {
	_codes(example.raised([{"op": "add", "path": "/computeDevice", "value": "cpu"}])) == {"inference.computed-here"}
}

test_allows_a_remote_device if {
	_codes(example.raised([])) == set()
}

test_allows_a_receipt_that_names_no_device if {
	_codes(example.raised([{"op": "add", "path": "/computeDevice", "value": null}])) == set()
}

test_allows_every_device_on_the_device if {
	_codes(example.receipt([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
