# METADATA
# title: Flake that is not locked
# description: |
#   Without a lock or a revision the flake is whatever its branch holds on the day, as a container image with only a
#   tag is.
# related_resources:
#   - ref: docs/rules.md#nixfloating-flake
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: nix.floating-flake
#   severity: deny
#   remediation: |
#     Name the lock file in `lock_ref`, or a revision in the flake reference (`github:acme/host/<commit>`,
#     `?rev=<commit>`).
package gatehouse.nix.floating_flake

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/backend/nix/flake"},
	$"flake `{nix.flake}` has neither a lock nor a revision",
) if {
	some i, lane in input.contract.spec.lanes
	lane.backend.type == "nix"
	nix := lane.backend.nix
	trim_space(nix.flake) != ""
	not _locked(nix)
}

_locked(nix) if trim_space(nix.lock_ref) != ""

# `github:acme/host/<commit>`
_locked(nix) if {
	[forge, path] := split(_reference(nix), ":")
	forge in {"github", "gitlab", "sourcehut"}
	[_, _, commit] := split(path, "/")
	_is_commit(commit)
}

# A name of the flake registry: `nixpkgs/<commit>`, `flake:nixpkgs/<branch>/<commit>`
_locked(nix) if {
	parts := split(trim_prefix(_reference(nix), "flake:"), "/")
	count(parts) in {2, 3}
	not contains(parts[0], ":")
	not substring(parts[0], 0, 1) in {"", ".", "~"}
	_is_commit(parts[count(parts) - 1])
}

# `git+https://forge.example/acme/host?ref=main&rev=<commit>`
_locked(nix) if {
	[_, query] := split(trim_space(nix.flake), "?")
	some parameter in split(query, "&")
	startswith(parameter, "rev=")
	_is_commit(trim_prefix(parameter, "rev="))
}

_reference(nix) := split(trim_space(nix.flake), "?")[0]

# Fewer digits could be the name of a branch.
_is_commit(text) if {
	count(text) == 40
	trim(lower(text), "0123456789abcdef") == ""
}

_rule := rego.metadata.chain()
