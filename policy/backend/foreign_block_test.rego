package gatehouse.backend.foreign_block_test

import data.gatehouse.backend.foreign_block as rule
import data.gatehouse.example_test as example

test_denies_block_of_another_type if {
	findings := rule.findings with input as example.lanes([{"backend": {
		"type": "pixi",
		"pixi": {},
		"container": {"image": "registry.example/docs:1.4"},
	}}])
	findings == {{
		"code": "backend.foreign-block",
		"severity": "deny",
		"message": "backend `pixi` carries a `container` block",
		"at": {"pointer": "/spec/lanes/0/backend/container", "key": true},
	}}
}

test_denies_empty_block_of_another_type if _pointers({"type": "nix", "pixi": {}}) == {"/spec/lanes/0/backend/pixi"}

test_denies_each_block_of_another_type if {
	_pointers({"type": "container", "container": {}, "pixi": {}, "nix": {}}) == {
		"/spec/lanes/0/backend/nix",
		"/spec/lanes/0/backend/pixi",
	}
}

test_allows_own_block if {
	every type in ["container", "nix", "pixi"] {
		_pointers({"type": type, type: {}}) == set()
	}
}

test_allows_no_block if _pointers({"type": "pixi"}) == set()

_pointers(backend) := pointers if {
	findings := rule.findings with input as example.lanes([{"backend": backend}])
	pointers := {finding.at.pointer | some finding in findings}
}
