package gatehouse.backend.block_missing_test

import data.gatehouse.backend.block_missing as rule
import data.gatehouse.example_test as example

test_denies_container_without_its_block if {
	findings := rule.findings with input as example.lanes([{"backend": {"type": "container"}}])
	findings == {{
		"code": "backend.block-missing",
		"severity": "deny",
		"message": "backend `container` has no `container` block",
		"at": {"pointer": "/spec/lanes/0/backend"},
	}}
}

test_denies_nix_without_its_block if _codes({"type": "nix"}) == {"backend.block-missing"}

test_denies_block_of_another_type_alone if {
	_codes({"type": "nix", "container": {"image": "registry.example/docs"}}) == {"backend.block-missing"}
}

test_denies_the_lane_that_lacks_it if {
	findings := rule.findings with input as example.lanes([
		{"backend": {"type": "container", "container": {"image": "registry.example/docs"}}},
		{"backend": {"type": "container"}},
	])
	{finding.at.pointer | some finding in findings} == {"/spec/lanes/1/backend"}
}

test_allows_container_with_its_block if {
	_codes({"type": "container", "container": {"image": "registry.example/docs"}}) == set()
}

test_allows_nix_with_its_block if {
	_codes({"type": "nix", "nix": {"flake": ".", "installable": ".#docs"}}) == set()
}

test_allows_pixi_without_its_block if _codes({"type": "pixi"}) == set()

test_allows_pixi_with_its_block if _codes({"type": "pixi", "pixi": {}}) == set()

_codes(backend) := codes if {
	findings := rule.findings with input as example.lanes([{"backend": backend}])
	codes := example.codes(findings)
}
