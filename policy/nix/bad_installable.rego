# METADATA
# title: Nix installable that names nothing, or another flake
# description: |
#   An installable is a flake, a hash sign and an attribute. What stands before the hash sign is the lane's own
#   flake, or the reviewed flake is not the one that is installed.
# related_resources:
#   - ref: docs/rules.md#nixbad-installable
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: nix.bad-installable
#   severity: deny
#   remediation: |
#     Write `.#attribute`, or the lane's flake and its attribute.
package gatehouse.nix.bad_installable

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/backend/nix/installable"},
	$"installable `{nix.installable}` {fault}",
) if {
	some i, lane in input.contract.spec.lanes
	lane.backend.type == "nix"
	nix := lane.backend.nix
	some fault in _faults(nix.flake, nix.installable)
}

_faults(_, installable) := {"names no attribute after `#`"} if _attribute(installable) == ""

_faults(flake, installable) := {$"takes its attribute from `{_source(installable)}`, not from the lane's flake"} if {
	_attribute(installable) != ""
	not _source(installable) in {"", ".", trim_space(flake)}
}

_source(installable) := trim_space(split(installable, "#")[0])

default _attribute(_) := ""

_attribute(installable) := trim_space(split(installable, "#")[1])

_rule := rego.metadata.chain()
