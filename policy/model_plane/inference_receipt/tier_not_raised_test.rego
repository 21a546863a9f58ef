package gatehouse.model_plane.inference_receipt.tier_not_raised_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.inference_receipt.tier_not_raised as rule

test_denies_the_same_tier if {
	_codes(example.raised([{"op": "add", "path": "/escalatedFrom", "value": "T3"}])) == {"inference.tier-not-raised"}
}

test_denies_a_lower_tier if {
	_codes(example.raised([{"op": "add", "path": "/tier", "value": "T0"}])) == {"inference.tier-not-raised"}
}

test_allows_the_next_tier if {
	_codes(example.raised([{"op": "add", "path": "/escalatedFrom", "value": "T2"}])) == set()
}

test_allows_a_receipt_without_escalation if {
	_codes(example.receipt([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
