package gatehouse.execution_plane.parts_test

import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.parts

test_finds_what_a_request_holds if {
	_places("authority_refs", example.request([])) == {"/authority_ref"}
	_places("sandbox_profiles", example.request([])) == {"/sandbox_profile"}
	_places("acceptable", example.request([])) == {"/acceptable_attestation"}
	_places("placements", example.request([])) == {"/placement"}
	_places("provenances", example.request([])) == {"/provenance"}
}

test_finds_what_a_request_inside_a_request_holds if {
	_places("authority_refs", example.execution([])) == {"/admission_request/authority_ref"}
	_places("provenances", example.execution([])) == {"/admission_request/provenance", "/provenance"}
	_places("descriptors", example.execution([])) == {"/target_descriptor"}
}

test_finds_evidence_in_events_and_results if {
	_places("evidence", example.event([])) == {"/evidence/0"}
	_places("evidence", example.result([{"op": "add", "path": "/events/0/evidence", "value": [{}]}])) == {
		"/events/0/evidence/0",
		"/evidence/0",
		"/evidence/1",
		"/evidence/2",
	}
}

test_finds_the_descriptor_that_evidence_records if {
	patch := {"op": "replace", "path": "/payload", "value": example.documents.descriptor}
	_places("descriptors", example.evidence([patch])) == {"/payload"}
	_places("weak", example.evidence([patch])) == {"/payload"}
}

test_passes_over_what_is_empty if {
	patches := [{"op": "replace", "path": $"/{name}", "value": null} |
		some name in ["authority_ref", "sandbox_profile", "placement"]
	]
	every name in ["authority_refs", "sandbox_profiles", "placements"] {
		_places(name, example.request(patches)) == set()
	}
}

_places(name, asked) := places if {
	all := parts[name] with input as asked
	places := {part.at | some part in all}
}
