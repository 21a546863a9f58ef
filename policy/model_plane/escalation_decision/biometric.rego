# METADATA
# title: Biometric data that is not refused at the boundary
# description: |
#   Biometric data never crosses, whatever the case in which its category is written.
# related_resources:
#   - ref: docs/rules.md#escalationbiometric
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.biometric
#   severity: deny
#   remediation: |
#     Refuse it with the reason `biometric-boundary`.
package gatehouse.model_plane.escalation_decision.biometric

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/sensitivityCheck/sensitiveCategories/{i}"},
	$"`{category}` is biometric data, and the decision is not the refusal that it demands",
) if {
	some i, category in input.contract.sensitivityCheck.sensitiveCategories
	lower(trim_space(category)) in data.gatehouse.model_plane.categories.biometric
	not _is_refused
}

_is_refused if {
	input.contract.verdict == "refused"
	input.contract.refusalReason == "biometric-boundary"
}

_rule := rego.metadata.chain()
