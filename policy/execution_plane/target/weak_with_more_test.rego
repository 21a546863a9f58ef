package gatehouse.execution_plane.target.weak_with_more_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.weak_with_more as rule

test_denies_stronger_class_beside_the_weak_one if {
	findings := rule.findings with input as example.descriptor([{"op": "add", "path": "/attested_capability_classes/-", "value": "spiffe://lab/microvm@v1"}])
	findings == {{
		"code": "target.weak-with-more",
		"severity": "deny",
		"message": "`spiffe://lab/microvm@v1` is claimed where only `local-erlexec-weak` is vouched for",
		"at": {"pointer": "/attested_capability_classes/1"},
	}}
}

test_denies_stronger_class_from_the_weak_verifier if {
	_codes(example.descriptor([{"op": "replace", "path": "/attested_capability_classes", "value": ["spiffe://lab/microvm@v1"]}])) == {"target.weak-with-more"}
}

test_denies_stronger_claim_in_a_weak_attestation if {
	_codes(example.attestation([{"op": "replace", "path": "/claimed_capability_classes", "value": ["spiffe://lab/microvm@v1"]}])) == {"target.weak-with-more"}
}

test_denies_it_wherever_a_descriptor_stands if {
	more := {"op": "add", "value": "spiffe://lab/microvm@v1"}
	_codes(example.execution([object.union(more, {"path": "/target_descriptor/attested_capability_classes/-"})])) == {"target.weak-with-more"}
	_codes(example.node([object.union(more, {"path": "/verified_targets/0/attested_capability_classes/-"})])) == {"target.weak-with-more"}
	_codes(example.evidence([{"op": "replace", "path": "/payload", "value": object.union(example.documents.descriptor, {"attested_capability_classes": ["local-erlexec-weak", "other"]})}])) == {"target.weak-with-more"}
}

test_allows_the_weak_class_alone if {
	_codes(example.descriptor([])) == set()
	_codes(example.attestation([])) == set()
}

test_allows_stronger_class_of_another_verifier if _codes(example.descriptor(example.strong)) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
