package gatehouse.model_plane.model_adapter.signature_unverifiable_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.model_adapter.signature_unverifiable as rule

test_denies_an_unknown_algorithm if {
	_codes(example.adapter([{"op": "add", "path": "/signature/algorithm", "value": "none"}])) == {"adapter.signature-unverifiable"}
}

test_denies_another_spelling if {
	_codes(example.adapter([{"op": "add", "path": "/signature/algorithm", "value": "Ed25519"}])) == {"adapter.signature-unverifiable"}
}

test_denies_a_key_without_a_name if {
	_codes(example.adapter([{"op": "add", "path": "/signature/keyId", "value": " "}])) == {"adapter.signature-unverifiable"}
}

test_allows_each_known_algorithm if {
	_codes(example.adapter([{"op": "add", "path": "/signature/algorithm", "value": "rsa-pss-sha256"}])) == set()
}

test_allows_a_sound_signature if {
	_codes(example.adapter([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
