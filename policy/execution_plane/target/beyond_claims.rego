# METADATA
# title: Descriptor that differs from its attestation
# description: |
#   A verifier attests at most what a target claimed, for the target and the lane that it presented, and not
#   before it was presented.
# related_resources:
#   - ref: docs/rules.md#targetbeyond-claims
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: target.beyond-claims
#   severity: deny
#   remediation: |
#     Issue the descriptor from this attestation, or name the one that it comes from.
package gatehouse.execution_plane.target.beyond_claims

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/attested_capability_classes/{i}"},
	$"`{class}` is attested, and `{attestation.source}` does not claim it",
) if {
	some attestation in _attestations
	some i, class in input.contract.attested_capability_classes
	not class in attestation.contract.claimed_capability_classes
}

findings contains finding.at(
	_rule,
	{"pointer": $"/{field}"},
	$"`{field}` is `{input.contract[field]}`, and the evidence in `{attestation.source}` says `{said}`",
) if {
	some attestation in _attestations
	some field in ["target_id", "lane_id"]
	said := attestation.contract.evidence[field]
	said != input.contract[field]
}

findings contains finding.at(
	_rule,
	{"pointer": "/attested_at"},
	$"it was attested before `{attestation.source}` was presented",
) if {
	some attestation in _attestations
	input.facts.instants["/attested_at"] < attestation.instants["/presented_at"]
}

_attestations contains input.related.documents[i] if {
	some link in input.facts.links
	link.name == "attestation"
	some i in link.found
}

_rule := rego.metadata.chain()
