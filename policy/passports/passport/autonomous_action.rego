# METADATA
# title: Agent that acts unasked
# description: |
#   The agent may act without being asked. That is allowed and worth knowing; under the profile `strict` it is
#   denied.
# related_resources:
#   - ref: docs/rules.md#passportautonomous-action
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.autonomous-action
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Have it ask, or accept that it does not.
package gatehouse.passports.passport.autonomous_action

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/autonomous_action_permitted"},
	$"`{input.contract.bundle_id}` may act without being asked",
) if input.contract.autonomous_action_permitted

_rule := rego.metadata.chain()
