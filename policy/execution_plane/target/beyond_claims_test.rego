package gatehouse.execution_plane.target.beyond_claims_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.beyond_claims as rule

test_denies_class_that_was_not_claimed if {
	findings := rule.findings with input as _given({"claimed_capability_classes": ["other"]})
	findings == {{
		"code": "target.beyond-claims",
		"severity": "deny",
		"message": "`local-erlexec-weak` is attested, and `given.json` does not claim it",
		"at": {"pointer": "/attested_capability_classes/0"},
	}}
}

test_denies_another_target_or_lane if {
	_codes(_given({"evidence": {"target_id": "target-2"}})) == {"target.beyond-claims"}
	_codes(_given({"evidence": {"lane_id": "http"}})) == {"target.beyond-claims"}
}

test_denies_attesting_what_was_presented_later if _codes(_given({"presented_at": "2026-06-01T08:00:01Z"})) == {"target.beyond-claims"}

test_allows_what_was_claimed if _codes(_given({})) == set()

test_allows_descriptor_alone if _codes(example.descriptor([])) == set()

_given(fields) := example.beside(example.descriptor([]), "attestation", object.union(example.documents.attestation, fields))

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
