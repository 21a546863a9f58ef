package gatehouse.model_plane.model_adapter.license_own_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.model_adapter.license_own as rule

test_warns_of_a_licence_of_ones_own if {
	_codes(example.adapter([{"op": "add", "path": "/license", "value": "LicenseRef-house"}])) == {"adapter.license-own"}
}

test_allows_a_public_licence if {
	_codes(example.adapter([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
