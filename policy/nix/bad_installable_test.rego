package gatehouse.nix.bad_installable_test

import data.gatehouse.example_test as example
import data.gatehouse.nix.bad_installable as rule

test_denies_installable_without_an_attribute if {
	findings := rule.findings with input as _lane("github:acme/host", ".#")
	findings == {{
		"code": "nix.bad-installable",
		"severity": "deny",
		"message": "installable `.#` names no attribute after `#`",
		"at": {"pointer": "/spec/lanes/0/backend/nix/installable"},
	}}
}

test_denies_every_way_to_name_no_attribute if {
	every installable in ["#", ".", " ", "workstation", ".# ", "github:acme/host", "github:acme/host#"] {
		_messages("github:acme/host", installable) == {$"installable `{installable}` names no attribute after `#`"}
	}
}

test_denies_attribute_of_another_flake if {
	_messages("github:acme/host", "github:evil/host#workstation") == {concat("", [
		"installable `github:evil/host#workstation` takes its attribute from `github:evil/host`, ",
		"not from the lane's flake",
	])}
}

test_denies_another_version_of_the_flake if {
	every source in [
		"github:acme/host/main",
		"github:acme/host?dir=lanes",
		"github:acme",
		"github:acme/Host",
		"github:acme/host2",
	] {
		count(_messages("github:acme/host", $"{source}#workstation")) == 1
	}
}

test_denies_another_folder if {
	every source in ["..", "./host", "/srv/host", "path:.", "nixpkgs"] {
		count(_messages("github:acme/host", $"{source}#workstation")) == 1
	}
}

test_denies_once_where_source_and_attribute_are_wrong if {
	_messages("github:acme/host", "github:evil/host#") == {"installable `github:evil/host#` names no attribute after `#`"}
}

test_allows_attribute_of_the_folder if {
	every installable in [".#workstation", "#workstation", ".#packages.x86_64-linux.host", ".#workstation^dev"] {
		_messages("github:acme/host", installable) == set()
	}
}

test_allows_attribute_of_the_same_flake if {
	_messages("github:acme/host", "github:acme/host#workstation") == set()
	_messages("github:acme/host?dir=lanes", "github:acme/host?dir=lanes#workstation") == set()
	_messages("path:./host", "path:./host#workstation") == set()
}

test_allows_blanks_around_either if {
	_messages(" github:acme/host ", " github:acme/host#workstation ") == set()
}

test_allows_second_hash_sign_in_attribute if _messages(".", ".#a#b") == set()

test_leaves_block_of_another_backend_to_another_rule if {
	findings := rule.findings with input as example.lanes([{"backend": {
		"type": "container",
		"nix": {"flake": ".", "installable": "#"},
	}}])
	findings == set()
}

_messages(flake, installable) := messages if {
	findings := rule.findings with input as _lane(flake, installable)
	messages := {finding.message | some finding in findings}
}

_lane(flake, installable) := example.lanes([{"backend": {
	"type": "nix",
	"nix": {"flake": flake, "installable": installable},
}}])
