# METADATA
# title: Stronger class without proof
# description: |
#   A class beyond the weak one rests on what a verifier saw: an attestation, when it was seen, how long that
#   holds, and the verifier's signature.
# related_resources:
#   - ref: docs/rules.md#targetunproven
# custom:
#   code: target.unproven
#   severity: deny
#   remediation: |
#     Give signature, attestation and both times, as the verifier issued them.
package gatehouse.execution_plane.target.unproven

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/{field}"},
	$"`{field}` is empty, and the target claims more than the class `{known.weak.class}`",
) if {
	some part in parts.descriptors
	some class in part.value.attested_capability_classes
	class != known.weak.class
	some field in ["signature", "attestation_id", "attested_at", "expires_at"]
	part.value[field] == null
}

_rule := rego.metadata.chain()
