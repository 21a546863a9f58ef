package gatehouse.nix.floating_flake_test

import data.gatehouse.example_test as example
import data.gatehouse.nix.floating_flake as rule

test_denies_flake_without_lock_or_revision if {
	findings := rule.findings with input as _lane({"flake": "github:acme/host"})
	findings == {{
		"code": "nix.floating-flake",
		"severity": "deny",
		"message": "flake `github:acme/host` has neither a lock nor a revision",
		"at": {"pointer": "/spec/lanes/0/backend/nix/flake"},
	}}
}

test_denies_branch_or_tag if {
	_codes("github:acme/host/main") == {"nix.floating-flake"}
	_codes("github:acme/host/v1.4") == {"nix.floating-flake"}
	_codes("git+https://forge.example/acme/host?ref=main") == {"nix.floating-flake"}
	_codes("nixpkgs") == {"nix.floating-flake"}
	_codes("nixpkgs/release") == {"nix.floating-flake"}
}

test_denies_flake_of_a_folder if {
	every flake in [".", "./host", "/srv/host", "path:./host"] {
		_codes(flake) == {"nix.floating-flake"}
	}
}

test_denies_39_and_41_digits if {
	every commit in [substring(_commit, 0, 39), concat("", [_commit, "0"])] {
		_codes($"github:acme/host/{commit}") == {"nix.floating-flake"}
		_codes($"git+https://forge.example/acme/host?rev={commit}") == {"nix.floating-flake"}
	}
}

test_denies_40_letters_that_are_no_digits if {
	_codes($"github:acme/host/g{substring(_commit, 1, 39)}") == {"nix.floating-flake"}
	_codes($"github:acme/host/{substring(_commit, 0, 20)}g{substring(_commit, 21, 19)}") == {"nix.floating-flake"}
}

test_denies_40_digits_that_are_no_revision if {
	every flake in [
		_commit,
		$"github:acme/{_commit}",
		$"github:{_commit}/host/main",
		$"nixpkgs/release/{_commit}/host",
		$"github:acme/host?{_commit}",
		$"github:acme/host?dir={_commit}",
		$"github:acme/host?dir=lanes/{_commit}",
		$"git+https://forge.example/acme/{_commit}",
		$"git+https://forge.example/acme/host?ref={_commit}",
		$"git+https://forge.example/acme/host?prev={_commit}",
		$"path:/srv/{_commit}",
		$"/srv/{_commit}",
		$"./{_commit}",
		$"~/{_commit}",
	] {
		_codes(flake) == {"nix.floating-flake"}
	}
}

test_denies_blank_lock if {
	every lock in ["", " "] {
		findings := rule.findings with input as _lane({"flake": "github:acme/host", "lock_ref": lock})
		example.codes(findings) == {"nix.floating-flake"}
	}
}

test_allows_lock if {
	findings := rule.findings with input as _lane({"flake": "github:acme/host", "lock_ref": "flake.lock"})
	findings == set()
}

test_allows_lock_beside_revision if {
	findings := rule.findings with input as _lane({
		"flake": $"github:acme/host/{_commit}",
		"lock_ref": "flake.lock",
	})
	findings == set()
}

test_allows_revision_after_the_repository if {
	every forge in ["github", "gitlab", "sourcehut"] {
		_codes($"{forge}:acme/host/{_commit}") == set()
		_codes($"{forge}:acme/host/{_commit}?dir=lanes") == set()
	}
}

test_allows_revision_of_a_registered_flake if {
	every flake in [
		$"nixpkgs/{_commit}",
		$"nixpkgs/release/{_commit}",
		$"flake:nixpkgs/{_commit}",
	] {
		_codes(flake) == set()
	}
}

test_allows_revision_in_the_query if {
	every flake in [
		$"git+https://forge.example/acme/host?rev={_commit}",
		$"git+https://forge.example/acme/host?ref=main&rev={_commit}",
		$"git+ssh://git@forge.example/acme/host?rev={_commit}&dir=lanes",
		$"github:acme/host?rev={_commit}",
	] {
		_codes(flake) == set()
	}
}

test_allows_revision_in_upper_case if _codes($"github:acme/host/{upper(_commit)}") == set()

test_leaves_blank_flake_to_another_rule if _codes(" ") == set()

test_leaves_block_of_another_backend_to_another_rule if {
	findings := rule.findings with input as example.lanes([{"backend": {
		"type": "pixi",
		"nix": {"flake": "github:acme/host", "installable": ".#docs"},
	}}])
	findings == set()
}

_commit := "0123456789abcdef0123456789abcdef01234567"

_codes(flake) := codes if {
	findings := rule.findings with input as _lane({"flake": flake})
	codes := example.codes(findings)
}

_lane(nix) := example.lanes([{"backend": {"type": "nix", "nix": object.union({"installable": ".#docs"}, nix)}}])
