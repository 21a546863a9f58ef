# METADATA
# title: Substrate mounted without its guards
# description: |
#   A lane that mounts a part of the substrate can change how the machine starts. It says so, and a person approves
#   its promotion.
# related_resources:
#   - ref: docs/rules.md#mountssubstrate-unguarded
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: mounts.substrate-unguarded
#   severity: deny
#   remediation: |
#     Set `prerequisites.boot_surface_sensitive` and `promotion.requiresHumanApproval` to `true`.
package gatehouse.mounts.substrate_unguarded

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/mounts/{j}/class"},
	$"`{mount.source}` is a part of the substrate, and lane `{lane.name}` does not {lack}",
) if {
	some i, lane in input.contract.spec.lanes
	some j, mount in lane.mounts
	mount.class == "substrate_sensitive"
	some lack in _lacks(lane)
}

_lacks(lane) := {"say that it is boot surface sensitive" | not lane.prerequisites.boot_surface_sensitive == true} | {"require human approval" | not lane.promotion.requiresHumanApproval == true}

_rule := rego.metadata.chain()
