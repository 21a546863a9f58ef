package gatehouse.execution_plane.target.stub_signature_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.stub_signature as rule

test_denies_stub_signature_of_a_descriptor if {
	findings := rule.findings with input as example.descriptor([{"op": "replace", "path": "/signature", "value": "local-weak-stub-signature"}])
	findings == {{
		"code": "target.stub-signature",
		"severity": "deny",
		"message": "`local-weak-stub-signature` is the signature of a stub",
		"at": {"pointer": "/signature"},
	}}
}

test_denies_it_in_the_evidence_of_an_attestation if {
	_codes(example.attestation([{"op": "replace", "path": "/evidence/signature", "value": "local-weak-stub-signature"}])) == {"target.stub-signature"}
}

test_allows_another_signature if {
	_codes(example.descriptor([])) == set()
	_codes(example.attestation([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
