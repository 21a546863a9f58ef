# METADATA
# title: Signature that its fields do not show
# description: |
#   A signature has an algorithm, a key, a digest and a place; an unsigned envelope has none of them. Fields that
#   say otherwise than the status leave open which of the two holds. A keyless signature also needs its entry in the
#   transparency log and its certificate: they stand for the key.
# related_resources:
#   - ref: docs/rules.md#release-envelopesignature-fields
# schemas:
#   - input.contract: schema["signed-release-bundle-envelope.v0.1.0"]
# custom:
#   code: release-envelope.signature-fields
#   severity: deny
#   remediation: |
#     Fill in what the signature has, or set the status to `unsigned` and the fields to null.
package gatehouse.agent_machine.release_envelope.signature_fields

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/signature/{field}"},
	$"an unsigned envelope has a `{field}`",
) if {
	input.contract.signature.status == "unsigned"
	some field, value in input.contract.signature
	field != "status"
	value != null
}

findings contains finding.at(
	_rule,
	{"pointer": "/signature"},
	$"a signature that is `{input.contract.signature.status}` has no `{field}`",
) if {
	input.contract.signature.status != "unsigned"
	some field in _needed
	object.get(input.contract.signature, field, null) in [null, ""]
}

_needed contains field if some field in ["algorithm", "keyRef", "signatureDigest", "signatureRef"]

_needed contains field if {
	input.contract.signature.algorithm == "cosign-keyless"
	some field in ["transparencyLogRef", "certificateRef"]
}

_rule := rego.metadata.chain()
