# METADATA
# title: Reason that contradicts the decision
# description: |
#   Only a refusal has a reason, and a refusal for want of a grant names no lease.
# related_resources:
#   - ref: docs/rules.md#escalationreason-contradicts
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.reason-contradicts
#   severity: deny
#   remediation: |
#     Correct the verdict, or the reason.
package gatehouse.model_plane.escalation_decision.reason_contradicts

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/refusalReason"},
	$"it was permitted, and refused for `{input.contract.refusalReason}`",
) if {
	input.contract.verdict == "permitted"
	input.contract.refusalReason != null
}

findings contains finding.at(
	_rule,
	{"pointer": "/refusalReason"},
	$"there is no grant, and `{input.contract.capabilityLeaseRef}` grants it",
) if {
	input.contract.refusalReason == "no-grant"
	input.contract.capabilityLeaseRef != null
}

_rule := rego.metadata.chain()
