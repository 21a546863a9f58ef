package gatehouse.model_plane.model_manifest.license_unlisted_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.model_manifest.license_unlisted as rule

test_denies_another_licence if {
	_codes(example.model([{"op": "add", "path": "/license", "value": "proprietary"}])) == {"model.license-unlisted"}
}

test_denies_no_licence if {
	_codes(example.model([{"op": "add", "path": "/license", "value": ""}])) == {"model.license-unlisted"}
}

test_denies_a_listed_licence_with_another if {
	_codes(example.model([{"op": "add", "path": "/license", "value": "MIT AND GPL-3.0-only"}])) == {"model.license-unlisted"}
}

test_allows_a_listed_licence_in_any_case if {
	_codes(example.model([{"op": "add", "path": "/license", "value": "apache-2.0"}])) == set()
}

test_allows_a_choice_of_which_one_is_listed if {
	_codes(example.model([{"op": "add", "path": "/license", "value": "(GPL-3.0-only OR MIT)"}])) == set()
}

test_leaves_a_licence_of_ones_own_to_its_own_rule if {
	_codes(example.model([{"op": "add", "path": "/license", "value": "LicenseRef-house"}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
