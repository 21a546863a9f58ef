package gatehouse.execution_plane.evidence.other_document_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.evidence.other_document as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_another_sandbox_than_the_request if {
	findings := rule.findings with input as _beside("request", {"sandbox_profile": {"bundle_hash": "sha256:00"}})
	findings == {{
		"code": "execution-evidence.other-document",
		"severity": "deny",
		"message": $"`policy_bundle_hash` is `{example.hash}`, and `given.json` says `sha256:00`",
		"at": {"pointer": "/policy_bundle_hash"},
	}}
}

test_denies_another_class_or_execution_than_the_decision if {
	_codes(_beside("decision", {"attestation_class": "other"})) == {"execution-evidence.other-document"}
	_codes(_beside("decision", {"execution_ref": "other"})) == {"execution-evidence.other-document"}
}

test_denies_another_verifier_class_or_lane_than_the_target if {
	_codes(_beside("target", {"verifier_id": "other"})) == {"execution-evidence.other-document"}
	_codes(_beside("target", {"attested_capability_classes": ["other"]})) == {"execution-evidence.other-document"}
	_codes(_beside("target", {"lane_id": "http"})) == {"execution-evidence.other-document"}
}

test_allows_what_they_say if {
	every name in ["request", "decision", "target"] {
		_codes(_beside(name, {})) == set()
	}
}

test_allows_evidence_alone if _codes(example.evidence([])) == set()

_beside(name, fields) := example.beside(example.evidence([]), name, object.union(_documents[name], fields))

_documents := {
	"request": example.documents.request,
	"decision": example.documents.decision,
	"target": example.documents.descriptor,
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
