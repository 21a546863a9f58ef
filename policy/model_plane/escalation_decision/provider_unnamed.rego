# METADATA
# title: Crossing to nobody in particular
# description: |
#   Data that may leave goes to a provider by name; who else might get it was not decided.
# related_resources:
#   - ref: docs/rules.md#escalationprovider-unnamed
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.provider-unnamed
#   severity: deny
#   remediation: |
#     Name the external provider.
package gatehouse.model_plane.escalation_decision.provider_unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/toResidencyClass"},
	"the data may go outside, and to whom is not said",
) if {
	input.contract.verdict == "permitted"
	input.contract.toResidencyClass == "external_permitted"
	object.get(input.contract, "targetExternalProviderRef", null) == null
}

_rule := rego.metadata.chain()
