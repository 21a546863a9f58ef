package gatehouse.execution_plane.placement.beyond_class_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.placement.beyond_class as rule

test_denies_local_process_for_stronger_classes if {
	findings := rule.findings with input as example.request(_strong)
	findings == {{
		"code": "placement.beyond-class",
		"severity": "deny",
		"message": "a local process is of the class `local-erlexec-weak`, and the request accepts only `spiffe://lab/microvm@v1`",
		"at": {"pointer": "/placement/surface_kind"},
	}}
}

test_denies_stronger_target_on_a_local_surface if {
	_codes(example.execution([{"op": "replace", "path": "/target_descriptor/attested_capability_classes", "value": ["spiffe://lab/microvm@v1"]}])) == {"placement.beyond-class"}
}

test_allows_another_surface if {
	_codes(example.request(array.concat(_strong, [{"op": "replace", "path": "/placement/surface_kind", "value": "guest_bridge"}]))) == set()
}

test_allows_local_process_of_the_weak_class if {
	_codes(example.request([])) == set()
	_codes(example.execution([])) == set()
}

_strong := [{"op": "replace", "path": "/acceptable_attestation/classes", "value": ["spiffe://lab/microvm@v1"]}]

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
