# METADATA
# title: Nix lane without a flake
# description: A flake reference of blanks names nothing that could be reviewed or locked.
# related_resources:
#   - ref: docs/rules.md#nixblank-flake
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: nix.blank-flake
#   severity: deny
#   remediation: |
#     Write the flake reference, such as `github:acme/host`.
package gatehouse.nix.blank_flake

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/backend/nix/flake"},
	$"flake `{lane.backend.nix.flake}` is blank",
) if {
	some i, lane in input.contract.spec.lanes
	lane.backend.type == "nix"
	trim_space(lane.backend.nix.flake) == ""
}

_rule := rego.metadata.chain()
