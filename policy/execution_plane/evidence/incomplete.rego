# METADATA
# title: Evidence that leaves out who and where
# description: |
#   Evidence of a chosen target or of an execution says what ran, where, under which class and under whose eyes.
#   Only on a lane for which the policy names a direct owner may target, its verifier and its class be empty.
# related_resources:
#   - ref: docs/rules.md#execution-evidenceincomplete
# custom:
#   code: execution-evidence.incomplete
#   severity: deny
#   remediation: |
#     Record what the evidence is about.
package gatehouse.execution_plane.evidence.incomplete

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/{field}"},
	$"`{part.value.evidence_type}` is recorded, and `{field}` is empty",
) if {
	some part in parts.evidence
	_is_about_a_run(part.value.evidence_type)
	some field in ["execution_ref", "target_id", "target_verifier_id", "attestation_class", "lane_id", "authority_verifier_id"]
	part.value[field] == null
	not _may_be_empty(part.value, field)
}

_is_about_a_run("target.selected")

_is_about_a_run(type) if startswith(type, "execution.")

_may_be_empty(evidence, field) if {
	field in ["target_id", "target_verifier_id", "attestation_class", "authority_verifier_id"]
	evidence.target_id == null
	evidence.attestation_class == null
	evidence.lane_id in {named.lane | some named in known.direct_owners}
}

_rule := rego.metadata.chain()
