# METADATA
# title: Attestation that nobody signed
# description: |
#   Even the weak verifier asks for a signature in the evidence. An attestation without one attests nothing.
# related_resources:
#   - ref: docs/rules.md#targetunsigned
# custom:
#   code: target.unsigned
#   severity: deny
#   remediation: |
#     Let whoever presents the target sign its evidence.
package gatehouse.execution_plane.target.unsigned

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"{part.at}/evidence"}, "the evidence bears no signature") if {
	some part in parts.attestations
	not _is_signed(part.value)
}

_is_signed(attestation) if {
	is_string(attestation.evidence.signature)
	trim_space(attestation.evidence.signature) != ""
}

_rule := rego.metadata.chain()
