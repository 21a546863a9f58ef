package gatehouse.model_plane.model_manifest.digest_repeated_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.model_manifest.digest_repeated as rule

test_denies_the_digest_of_the_model if {
	_codes(example.model([{"op": "add", "path": "/signature/signatureDigest", "value": example.digests.model}])) == {"model.digest-repeated"}
}

test_denies_it_in_upper_case if {
	_codes(example.model([{"op": "add", "path": "/signature/signatureDigest", "value": replace(upper(example.digests.model), "SHA256", "sha256")}])) == {"model.digest-repeated"}
}

test_denies_the_digest_of_the_tokenizer if {
	_codes(example.model([{"op": "add", "path": "/tokenizerDigest", "value": example.digests.signature}])) == {"model.digest-repeated"}
}

test_allows_a_tokenizer_without_a_digest if {
	_codes(example.model([{"op": "add", "path": "/tokenizerDigest", "value": null}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
