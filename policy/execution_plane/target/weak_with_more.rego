# METADATA
# title: Weak class beside a stronger one
# description: |
#   The weak class says that a process was started on the same host and little else. Who vouches for it, or
#   presents it, can claim no other class in the same breath.
# related_resources:
#   - ref: docs/rules.md#targetweak-with-more
# custom:
#   code: target.weak-with-more
#   severity: deny
#   remediation: |
#     Claim the weak class alone, or have a verifier of the host attest the stronger one.
package gatehouse.execution_plane.target.weak_with_more

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/{part.classes}/{i}"},
	$"`{class}` is claimed where only `{known.weak.class}` is vouched for",
) if {
	some part in parts.weak
	some i, class in part.value[part.classes]
	class != known.weak.class
}

_rule := rego.metadata.chain()
