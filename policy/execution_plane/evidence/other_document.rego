# METADATA
# title: Evidence that differs from the documents that it names
# description: |
#   With request, decision or descriptor at hand, evidence says of each what it says itself: sandbox, class, lane,
#   execution and verifier.
# related_resources:
#   - ref: docs/rules.md#execution-evidenceother-document
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: execution-evidence.other-document
#   severity: deny
#   remediation: |
#     Record what the named documents say.
package gatehouse.execution_plane.evidence.other_document

import data.gatehouse.execution_plane.parts
import data.gatehouse.execution_plane.text
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{saying.field}"},
	$"`{saying.field}` is `{input.contract[saying.field]}`, and `{saying.source}` says `{saying.said}`",
) if {
	input.kind.name == "ExecutionEvidence"
	some saying in _sayings
	input.contract[saying.field] != null
	saying.said != null
	input.contract[saying.field] != saying.said
}

findings contains finding.at(
	_rule,
	{"pointer": "/attestation_class"},
	$"`{input.contract.attestation_class}` is recorded, and `{target.source}` attests {text.list(target.contract.attested_capability_classes)}",
) if {
	input.kind.name == "ExecutionEvidence"
	input.contract.attestation_class != null
	some target in parts.named("target")
	not input.contract.attestation_class in target.contract.attested_capability_classes
}

_sayings contains {"source": document.source, "field": field, "said": document.contract[field]} if {
	some document in parts.named("decision")
	some field in ["execution_ref", "target_id", "attestation_class", "lane_id"]
}

_sayings contains {"source": document.source, "field": "lane_id", "said": document.contract.lane_id} if {
	some document in (parts.named("request") | parts.named("target"))
}

_sayings contains {
	"source": document.source,
	"field": "policy_bundle_hash",
	"said": document.contract.sandbox_profile.bundle_hash,
} if {
	some document in parts.named("request")
}

_sayings contains {
	"source": document.source,
	"field": "target_verifier_id",
	"said": document.contract.verifier_id,
} if {
	some document in parts.named("target")
}

_rule := rego.metadata.chain()
