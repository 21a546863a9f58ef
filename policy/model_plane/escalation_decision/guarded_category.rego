# METADATA
# title: Guarded data let outside
# description: |
#   Data of some categories, such as credentials and health, goes outside only by a policy decision of its own.
# related_resources:
#   - ref: docs/rules.md#escalationguarded-category
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.guarded-category
#   severity: deny
#   remediation: |
#     Refuse the crossing, or name the policy decision that allows it.
package gatehouse.model_plane.escalation_decision.guarded_category

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/sensitivityCheck/sensitiveCategories/{i}"},
	$"`{category}` data may go outside, and no policy decision says so",
) if {
	input.contract.verdict == "permitted"
	input.contract.toResidencyClass == "external_permitted"
	object.get(input.contract, "policyDecisionRef", null) == null
	some i, category in input.contract.sensitivityCheck.sensitiveCategories
	lower(trim_space(category)) in data.gatehouse.model_plane.categories.guarded
}

_rule := rego.metadata.chain()
