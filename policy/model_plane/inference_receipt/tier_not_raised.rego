# METADATA
# title: Escalation that raises nothing
# description: |
#   An inference is escalated from a lower tier to a higher one.
# related_resources:
#   - ref: docs/rules.md#inferencetier-not-raised
# schemas:
#   - input.contract: schema["inference-receipt.v2"]
# custom:
#   code: inference.tier-not-raised
#   severity: deny
#   remediation: |
#     Correct the tier, or drop the escalation.
package gatehouse.model_plane.inference_receipt.tier_not_raised

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/escalatedFrom"},
	$"it was escalated from {input.contract.escalatedFrom} to {input.contract.tier}, which is not higher",
) if {
	input.contract.escalatedFrom != null
	input.contract.tier <= input.contract.escalatedFrom
}

_rule := rego.metadata.chain()
