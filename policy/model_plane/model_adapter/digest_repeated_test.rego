package gatehouse.model_plane.model_adapter.digest_repeated_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.model_adapter.digest_repeated as rule

test_denies_an_adapter_that_is_its_base if {
	_codes(example.adapter([{"op": "add", "path": "/baseModelDigest", "value": example.digests.adapter}])) == {"adapter.digest-repeated"}
}

test_denies_the_adapters_digest_for_the_signature if {
	_codes(example.adapter([{"op": "add", "path": "/signature/signatureDigest", "value": example.digests.adapter}])) == {"adapter.digest-repeated"}
}

test_denies_the_bases_digest_for_the_signature if {
	_codes(example.adapter([{"op": "add", "path": "/signature/signatureDigest", "value": example.digests.model}])) == {"adapter.digest-repeated"}
}

test_allows_three_digests if {
	_codes(example.adapter([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
