package gatehouse.model_plane.inference_receipt.confidence_unexplained_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.inference_receipt.confidence_unexplained as rule

test_denies_a_confidence_without_a_method if {
	_codes(example.receipt([{"op": "remove", "path": "/confidenceMethod"}])) == {"inference.confidence-unexplained"}
}

test_denies_one_whose_method_is_null if {
	_codes(example.receipt([{"op": "add", "path": "/confidenceMethod", "value": null}])) == {"inference.confidence-unexplained"}
}

test_allows_a_confidence_with_its_method if {
	_codes(example.receipt([])) == set()
}

test_allows_neither if {
	_codes(example.receipt([{"op": "remove", "path": "/confidence"}, {"op": "remove", "path": "/confidenceMethod"}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
