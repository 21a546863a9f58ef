# METADATA
# title: Preference for a class that is not acceptable
# description: |
#   A node looks at the order of preference first, so that a class which stands there alone is accepted though
#   nobody said so.
# related_resources:
#   - ref: docs/rules.md#acceptable-attestationpriority-outside
# custom:
#   code: acceptable-attestation.priority-outside
#   severity: deny
#   remediation: |
#     List in `priority_order` only what `classes` lists.
package gatehouse.execution_plane.acceptable_attestation.priority_outside

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/priority_order/{i}"},
	$"`{class}` is preferred, and is none of the acceptable classes",
) if {
	some part in parts.acceptable
	some i, class in part.value.priority_order
	not class in part.value.classes
}

_rule := rego.metadata.chain()
