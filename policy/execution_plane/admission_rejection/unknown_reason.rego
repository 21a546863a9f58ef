# METADATA
# title: Reason that nobody knows
# description: |
#   Readers act on the reason of a rejection. It is one of those that nodes give, or one of a verifier's own that
#   the policy knows.
# related_resources:
#   - ref: docs/rules.md#admission-rejectionunknown-reason
# custom:
#   code: admission-rejection.unknown-reason
#   severity: deny
#   remediation: |
#     Give a known reason, or add it to `rejection_reasons` of the policy's data.
package gatehouse.execution_plane.admission_rejection.unknown_reason

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"{part.at}/reason"}, $"`{part.value.reason}` is no known reason") if {
	some part in parts.rejections
	not part.value.reason in known.rejection_reasons
}

_rule := rego.metadata.chain()
