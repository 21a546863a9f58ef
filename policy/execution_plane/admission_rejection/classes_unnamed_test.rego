package gatehouse.execution_plane.admission_rejection.classes_unnamed_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission_rejection.classes_unnamed as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_rejection_that_names_one_side if {
	findings := rule.findings with input as _saying("no target offers spiffe://lab/microvm@v1")
	findings == {{
		"code": "admission-rejection.classes-unnamed",
		"severity": "deny",
		"message": "the rejection does not name both the acceptable and the offered classes",
		"at": {"pointer": "/message"},
	}}
}

test_denies_it_inside_a_result if {
	_codes(example.result([
		{"op": "replace", "path": "/status", "value": "rejected"},
		{"op": "replace", "path": "/error", "value": object.union(example.documents.rejection, {"message": "no target"})},
	])) == {"admission-rejection.classes-unnamed"}
}

test_allows_both_in_the_details if {
	_codes(example.rejection([
		{"op": "replace", "path": "/message", "value": "no target"},
		{"op": "add", "path": "/details", "value": {"acceptable": ["http-stub"], "offered": ["wasm-engine:lab@1"]}},
	])) == set()
}

test_denies_rejection_that_leaves_out_a_class_of_the_request if {
	request := object.union(example.documents.request, {"acceptable_attestation": {"classes": ["http-stub"]}})
	findings := rule.findings with input as example.beside(example.rejection([]), "request", request)
	{finding.message | some finding in findings} == {"`given.json` speaks of `http-stub`, and the rejection does not name it"}
}

test_denies_rejection_that_leaves_out_a_class_of_the_target if {
	target := object.union(example.documents.descriptor, {"attested_capability_classes": ["http-stub"]})
	_codes(example.beside(example.rejection([]), "target", target)) == {"admission-rejection.classes-unnamed"}
}

test_allows_rejection_that_names_all if {
	_codes(example.rejection([])) == set()
	_codes(example.beside(example.rejection([]), "target", example.documents.descriptor)) == set()
}

test_leaves_other_reasons_alone if {
	_codes(example.rejection([
		{"op": "replace", "path": "/reason", "value": "authority_rejected"},
		{"op": "replace", "path": "/message", "value": "no"},
	])) == set()
}

_saying(text) := example.rejection([{"op": "replace", "path": "/message", "value": text}])

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
