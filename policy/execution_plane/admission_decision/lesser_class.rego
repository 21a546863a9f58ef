# METADATA
# title: Class that the request likes less
# description: |
#   The order of preference is the requester's, over all targets of the lane. A target at hand is attested for a
#   class that the request puts before the one chosen.
# related_resources:
#   - ref: docs/rules.md#admission-decisionlesser-class
# schemas:
#   - input.contract: schema["admission-decision.v1"]
# custom:
#   code: admission-decision.lesser-class
#   severity: warn
#   remediation: |
#     Choose the target of the class that is preferred.
package gatehouse.execution_plane.admission_decision.lesser_class

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/attestation_class"},
	$"`{input.contract.attestation_class}` was chosen, and `{target.source}` offers `{better}`, which the request prefers",
) if {
	input.contract.attestation_class != null
	some request in parts.named("request")
	order := request.contract.acceptable_attestation.priority_order
	some chosen, class in order
	class == input.contract.attestation_class
	some i, better in order
	i < chosen
	some target in parts.named("target on its lane")
	better in target.contract.attested_capability_classes
}

_rule := rego.metadata.chain()
