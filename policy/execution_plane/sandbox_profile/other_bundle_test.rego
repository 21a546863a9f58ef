package gatehouse.execution_plane.sandbox_profile.other_bundle_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.sandbox_profile.other_bundle as rule

test_denies_bundle_with_another_digest if {
	findings := rule.findings with input as _carrying("sha256:00")
	findings == {{
		"code": "sandbox-profile.other-bundle",
		"severity": "deny",
		"message": $"the bundle carried along has the digest `sha256:00`, not `{example.hash}`",
		"at": {"pointer": "/sandbox_profile/bundle_hash"},
	}}
}

test_allows_the_bundle_that_was_hashed if _codes(_carrying(example.hash)) == set()

test_allows_hash_alone if _codes(example.request([])) == set()

_carrying(digest) := object.union(
	example.request([{"op": "replace", "path": "/sandbox_profile/opaque_bundle", "value": {"network": "none"}}]),
	{"facts": {"digests": {"/sandbox_profile/opaque_bundle": [digest]}}},
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
