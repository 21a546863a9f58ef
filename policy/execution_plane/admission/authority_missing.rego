# METADATA
# title: Admission without authority
# description: |
#   A request over the node acts by a decision that it names.
# related_resources:
#   - ref: docs/rules.md#admissionauthority-missing
# custom:
#   code: admission.authority-missing
#   severity: deny
#   remediation: |
#     Name the decision in `authority_ref`.
package gatehouse.execution_plane.admission.authority_missing

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"{request.at}/authority_ref"}, "the request names no authority") if {
	some request in parts.requests
	request.value.authority_ref == null
	request.value.provenance.kind != "direct_lower_lane_owner"
}

_rule := rego.metadata.chain()
