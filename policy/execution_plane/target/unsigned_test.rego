package gatehouse.execution_plane.target.unsigned_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.unsigned as rule

test_denies_evidence_without_a_signature if {
	findings := rule.findings with input as example.attestation([{"op": "remove", "path": "/evidence/signature"}])
	findings == {{
		"code": "target.unsigned",
		"severity": "deny",
		"message": "the evidence bears no signature",
		"at": {"pointer": "/evidence"},
	}}
}

test_denies_empty_signature if {
	_codes(example.attestation([{"op": "replace", "path": "/evidence/signature", "value": " "}])) == {"target.unsigned"}
	_codes(example.attestation([{"op": "replace", "path": "/evidence/signature", "value": null}])) == {"target.unsigned"}
}

test_allows_signed_evidence if _codes(example.attestation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
