# METADATA
# title: Escalation that was refused
# description: |
#   The decision is sound, and refuses. No inference may be raised by it.
# related_resources:
#   - ref: docs/rules.md#escalationwithheld
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.withheld
#   severity: withhold
#   remediation: |
#     Stay at the tier, or ask again when what stood against it is gone.
package gatehouse.model_plane.escalation_decision.withheld

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/verdict"},
	$"it was refused: {input.contract.refusalReason}",
) if {
	input.contract.verdict == "refused"
}

_rule := rego.metadata.chain()
