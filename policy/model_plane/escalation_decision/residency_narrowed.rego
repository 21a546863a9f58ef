# METADATA
# title: Escalation to a narrower residency class
# description: |
#   An escalation lets data go further, or as far as before. To a narrower class nothing crosses.
# related_resources:
#   - ref: docs/rules.md#escalationresidency-narrowed
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.residency-narrowed
#   severity: deny
#   remediation: |
#     Correct the two classes.
package gatehouse.model_plane.escalation_decision.residency_narrowed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/toResidencyClass"},
	$"`{input.contract.toResidencyClass}` is narrower than `{input.contract.fromResidencyClass}`",
) if {
	some i, from in data.gatehouse.model_plane.residency_classes
	from == input.contract.fromResidencyClass
	some j, to in data.gatehouse.model_plane.residency_classes
	to == input.contract.toResidencyClass
	j < i
}

_rule := rego.metadata.chain()
