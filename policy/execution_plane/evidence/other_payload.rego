# METADATA
# title: Evidence that differs from what it records
# description: |
#   The payload is what happened: the decision, the rejection, the descriptor or the request itself. What evidence
#   says of it in its own fields is the same.
# related_resources:
#   - ref: docs/rules.md#execution-evidenceother-payload
# custom:
#   code: execution-evidence.other-payload
#   severity: deny
#   remediation: |
#     Record the payload that the evidence is about.
package gatehouse.execution_plane.evidence.other_payload

import data.gatehouse.execution_plane.parts
import data.gatehouse.execution_plane.text
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/{field}"},
	$"`{field}` is `{part.value[field]}`, and the payload says `{part.value.payload[field]}`",
) if {
	some part in parts.evidence
	some field in ["execution_ref", "request_id", "target_id", "attestation_class", "lane_id"]
	part.value[field] != null
	part.value.payload[field] != null
	part.value.payload[field] != part.value[field]
}

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/target_verifier_id"},
	$"`target_verifier_id` is `{part.value.target_verifier_id}`, and the payload says `{part.value.payload.verifier_id}`",
) if {
	some part in parts.evidence
	part.value.target_verifier_id != null
	part.value.payload.verifier_id != part.value.target_verifier_id
}

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/attestation_class"},
	$"`{part.value.attestation_class}` is recorded, and the target in the payload is attested as {text.list(classes)}",
) if {
	some part in parts.evidence
	part.value.attestation_class != null
	classes := part.value.payload.attested_capability_classes
	not part.value.attestation_class in classes
}

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/policy_bundle_hash"},
	$"`{part.value.policy_bundle_hash}` is recorded, and the request in the payload names `{hash}`",
) if {
	some part in parts.evidence
	part.value.policy_bundle_hash != null
	hash := part.value.payload.sandbox_profile.bundle_hash
	hash != part.value.policy_bundle_hash
}

_rule := rego.metadata.chain()
