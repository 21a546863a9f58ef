# METADATA
# title: Escalation to a tier that is not higher
# description: |
#   An escalation goes from a lower tier to a higher one.
# related_resources:
#   - ref: docs/rules.md#escalationnot-raised
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.not-raised
#   severity: deny
#   remediation: |
#     Name a higher tier, or decide nothing.
package gatehouse.model_plane.escalation_decision.not_raised

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/toTier"},
	$"{input.contract.toTier} is not above {input.contract.fromTier}",
) if {
	input.contract.toTier <= input.contract.fromTier
}

_rule := rego.metadata.chain()
