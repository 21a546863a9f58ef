package gatehouse.nix.blank_flake_test

import data.gatehouse.example_test as example
import data.gatehouse.nix.blank_flake as rule

test_denies_blanks if {
	findings := rule.findings with input as _lane("nix", "  ")
	findings == {{
		"code": "nix.blank-flake",
		"severity": "deny",
		"message": "flake `  ` is blank",
		"at": {"pointer": "/spec/lanes/0/backend/nix/flake"},
	}}
}

test_denies_every_kind_of_blank if {
	every flake in ["", " ", "\t", "\n", " \r\n"] {
		findings := rule.findings with input as _lane("nix", flake)
		example.codes(findings) == {"nix.blank-flake"}
	}
}

test_allows_flake if {
	every flake in [".", "github:acme/host", " github:acme/host"] {
		findings := rule.findings with input as _lane("nix", flake)
		findings == set()
	}
}

test_leaves_block_of_another_backend_to_another_rule if {
	findings := rule.findings with input as _lane("pixi", " ")
	findings == set()
}

test_leaves_missing_block_to_another_rule if {
	findings := rule.findings with input as example.lanes([{"backend": {"type": "nix"}}])
	findings == set()
}

_lane(type, flake) := example.lanes([{"backend": {"type": type, "nix": {"flake": flake, "installable": ".#docs"}}}])
