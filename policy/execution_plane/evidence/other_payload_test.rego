package gatehouse.execution_plane.evidence.other_payload_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.evidence.other_payload as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_another_class_than_the_decision_in_the_payload if {
	findings := rule.findings with input as _recording({"attestation_class": "other"})
	findings == {{
		"code": "execution-evidence.other-payload",
		"severity": "deny",
		"message": "`attestation_class` is `local-erlexec-weak`, and the payload says `other`",
		"at": {"pointer": "/attestation_class"},
	}}
}

test_denies_another_verifier_or_class_than_the_descriptor_in_the_payload if {
	_codes(_recording({"verifier_id": "other"})) == {"execution-evidence.other-payload"}
	_codes(_recording({"attested_capability_classes": ["other"]})) == {"execution-evidence.other-payload"}
}

test_denies_another_sandbox_than_the_request_in_the_payload if {
	_codes(_recording({"sandbox_profile": {"bundle_hash": "sha256:00"}})) == {"execution-evidence.other-payload"}
}

test_allows_the_same if {
	_codes(_recording(example.documents.decision)) == set()
	_codes(_recording(example.documents.descriptor)) == set()
	_codes(_recording(example.documents.request)) == set()
}

test_allows_any_other_payload if {
	_codes(_recording({"reply": "done", "target_id": null})) == set()
}

_recording(payload) := example.evidence([{"op": "replace", "path": "/payload", "value": payload}])

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
