package gatehouse.model_plane.model_adapter.base_differs_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.model_adapter.base_differs as rule

_ref := "urn:srcos:model-manifest:small"

test_denies_a_base_of_another_digest if {
	_codes("base model", [{"op": "replace", "path": "/modelDigest", "value": example.digests.output}]) == {"adapter.base-differs"}
}

test_denies_a_base_of_the_digest_by_another_name if {
	other := [{"op": "replace", "path": "/id", "value": "urn:srcos:model-manifest:other"}]
	_codes("base model by digest", other) == {"adapter.base-differs"}
}

test_allows_the_base_that_is_described if {
	_codes("base model", []) == set()
	_codes("base model by digest", []) == set()
}

test_compares_digests_in_any_case if {
	_codes("base model", [{
		"op": "replace",
		"path": "/modelDigest",
		"value": replace(upper(example.digests.model), "SHA256", "sha256"),
	}]) == set()
}

test_allows_an_adapter_whose_base_is_not_at_hand if {
	findings := rule.findings with input as example.adapter([])
	findings == set()
}

_codes(name, patches) := codes if {
	asked := example.linked(example.adapter([]), name, _ref, example.model(patches))
	codes := shared.codes(rule.findings) with input as asked
}
