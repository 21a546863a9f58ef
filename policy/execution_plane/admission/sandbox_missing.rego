# METADATA
# title: Process without a sandbox
# description: |
#   On some lanes work runs on the node's own host. A request to one should say which sandbox it expects.
# related_resources:
#   - ref: docs/rules.md#admissionsandbox-missing
# custom:
#   code: admission.sandbox-missing
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Name a sandbox in `sandbox_profile`, or take the lane off `sandboxed_lanes` of the policy's data.
package gatehouse.execution_plane.admission.sandbox_missing

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{request.at}/sandbox_profile"},
	$"the lane `{request.value.lane_id}` asks for a sandbox, and the request names none",
) if {
	some request in parts.requests
	request.value.sandbox_profile == null
	request.value.lane_id in known.sandboxed_lanes
}

_rule := rego.metadata.chain()
