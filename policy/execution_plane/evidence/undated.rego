# METADATA
# title: Evidence without a time
# description: |
#   Evidence that does not say when it was recorded can be put in no order and matched with no authority.
# related_resources:
#   - ref: docs/rules.md#execution-evidenceundated
# custom:
#   code: execution-evidence.undated
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Record the time in `emitted_at`.
package gatehouse.execution_plane.evidence.undated

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"{part.at}/emitted_at"}, $"`{part.value.evidence_id}` does not say when it was recorded") if {
	some part in parts.evidence
	part.value.emitted_at == null
}

_rule := rego.metadata.chain()
