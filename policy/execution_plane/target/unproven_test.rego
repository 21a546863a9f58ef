package gatehouse.execution_plane.target.unproven_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.unproven as rule

test_denies_stronger_class_without_a_signature if {
	findings := rule.findings with input as _strong_without("signature")
	findings == {{
		"code": "target.unproven",
		"severity": "deny",
		"message": "`signature` is empty, and the target claims more than the class `local-erlexec-weak`",
		"at": {"pointer": "/signature"},
	}}
}

test_denies_it_without_attestation_or_times if {
	every field in ["attestation_id", "attested_at", "expires_at"] {
		_codes(_strong_without(field)) == {"target.unproven"}
	}
}

test_allows_stronger_class_with_all if _codes(example.descriptor(example.strong)) == set()

test_allows_weak_class_without_any if {
	_codes(example.descriptor([
		{"op": "replace", "path": "/expires_at", "value": null},
		{"op": "replace", "path": "/signature", "value": null},
	])) == set()
}

_strong_without(field) := example.descriptor(array.concat(example.strong, [{"op": "replace", "path": $"/{field}", "value": null}]))

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
