# METADATA
# title: Lane that nobody knows
# description: |
#   Work is admitted to lanes that the policy knows; a name that stands for nothing, such as the text `nil` that a
#   reader puts for a missing one, is none.
# related_resources:
#   - ref: docs/rules.md#laneunknown
# custom:
#   code: lane.unknown
#   severity: deny
#   remediation: |
#     Name one of the known lanes, or add the lane to `lanes` of the policy's data.
package gatehouse.execution_plane.lane.unknown

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": lane.at},
	$"`{lane.name}` is no known lane; known are {concat(", ", sort(known.lanes))}",
) if {
	some lane in parts.lanes
	not lane.name in known.lanes
}

_rule := rego.metadata.chain()
