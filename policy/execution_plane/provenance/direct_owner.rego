# METADATA
# title: Path past the node
# description: |
#   The direct path skips authority, attestation and evidence, and who asks for it is written by whoever asks.
#   Only an owner that the policy names for the lane may take it.
# related_resources:
#   - ref: docs/rules.md#provenancedirect-owner
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: provenance.direct-owner
#   severity: deny
#   remediation: |
#     Go by the node (`node_admitted`), or name owner and lane in `direct_owners` of the policy's data.
package gatehouse.execution_plane.provenance.direct_owner

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/kind"},
	$"`{part.value.kind}` goes past the node, and the policy names no such owner{_for(part.lane)}",
) if {
	some part in parts.provenances
	part.value.kind == "direct_lower_lane_owner"
	not _is_named(part)
}

findings contains finding.at(
	_rule,
	{"pointer": "/reason"},
	$"the request was admitted past the node, and the policy names no owner for the lane `{input.contract.lane_id}`",
) if {
	parts.direct_decision
	not input.contract.lane_id in {named.lane | some named in known.direct_owners}
}

_is_named(part) if {
	some named in known.direct_owners
	named.owner == part.value.owner
	part.lane in {named.lane, null}
}

_for(lane) := $" for the lane `{lane}`" if lane != null

else := ""

_rule := rego.metadata.chain()
