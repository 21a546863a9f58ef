package gatehouse.agent_machine.release_envelope.signature_fields_test

import data.gatehouse.agent_machine.release_envelope.example_test as example
import data.gatehouse.agent_machine.release_envelope.signature_fields as rule

test_denies_a_signature_without_a_key if {
	findings := rule.findings with input as example.record({"/signature/keyRef": null})
	findings == {{
		"code": "release-envelope.signature-fields",
		"severity": "deny",
		"message": "a signature that is `signed` has no `keyRef`",
		"at": {"pointer": "/signature"},
	}}
}

test_denies_an_unsigned_envelope_with_a_digest if {
	_at(example.unsigned({"/signature/signatureDigest": "sha256:1"})) == {"/signature/signatureDigest"}
}

test_denies_a_keyless_signature_that_is_not_logged if {
	every changes in [
		{"/signature/certificateRef": null},
		{"/signature/status": "signed-placeholder", "/signature/certificateRef": ""},
	] {
		_at(example.record(changes)) == {"/signature"}
	}
	_at(example.lacking(["/signature/transparencyLogRef"], {})) == {"/signature"}
}

test_denies_a_placeholder_without_an_algorithm if {
	_at(example.record({
		"/signature/status": "signed-placeholder",
		"/signature/algorithm": null,
	})) == {"/signature"}
}

test_allows_a_key_pair_without_a_log if {
	_at(example.lacking(
		["/signature/certificateRef"],
		{"/signature/algorithm": "minisign", "/signature/transparencyLogRef": null},
	)) == set()
}

test_allows_an_unsigned_envelope_without_fields if {
	_at(example.unsigned({})) == set()
	_at(example.record({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
