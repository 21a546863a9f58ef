# METADATA
# title: Target whose attestation is not in force
# description: |
#   What a verifier saw holds from when it was seen until the descriptor ends, at that very second.
# related_resources:
#   - ref: docs/rules.md#targetexpired
# custom:
#   code: target.expired
#   severity: deny
#   remediation: |
#     Attest the target anew.
package gatehouse.execution_plane.target.expired

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/expires_at"},
	$"the target `{part.value.target_id}` is attested until {part.value.expires_at}",
) if {
	some part in parts.descriptors
	instant.reached($"{part.at}/expires_at")
}

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/attested_at"},
	$"the target `{part.value.target_id}` is attested from {part.value.attested_at}",
) if {
	some part in parts.descriptors
	instant.ahead($"{part.at}/attested_at")
}

_rule := rego.metadata.chain()
