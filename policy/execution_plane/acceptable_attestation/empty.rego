# METADATA
# title: No class of target that would do
# description: |
#   A request that accepts no class of target cannot be met; a reader that looks on elsewhere would meet it with
#   any.
# related_resources:
#   - ref: docs/rules.md#acceptable-attestationempty
# custom:
#   code: acceptable-attestation.empty
#   severity: deny
#   remediation: |
#     Name the classes that will do in `classes`.
package gatehouse.execution_plane.acceptable_attestation.empty

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"{part.at}/classes"}, "no class of target is acceptable") if {
	some part in parts.acceptable
	part.value.classes == []
	not part.direct
}

_rule := rego.metadata.chain()
