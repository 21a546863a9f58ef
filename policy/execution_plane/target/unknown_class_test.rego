package gatehouse.execution_plane.target.unknown_class_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.unknown_class as rule

test_denies_class_of_another_verifier if {
	findings := rule.findings with input as example.descriptor([{"op": "replace", "path": "/verifier_id", "value": "nil"}])
	findings == {{
		"code": "target.unknown-class",
		"severity": "deny",
		"message": "the verifier `nil` is not known to attest `local-erlexec-weak`",
		"at": {"pointer": "/attested_capability_classes/0"},
	}}
}

test_denies_stronger_class_until_the_policy_knows_it if {
	_codes(example.descriptor(example.strong)) == {"target.unknown-class"}
	_codes(example.descriptor(example.strong)) == set() with data.gatehouse.execution_plane.known.verifiers as [{"id": "lab-verifier", "classes": ["spiffe://lab/microvm@v1"]}]
}

test_allows_the_weak_class_of_its_verifier if _codes(example.descriptor([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
