# METADATA
# title: Activation by what does not reach to one
# description: |
#   An admission to render, or a grant of other tools, is sound and in force, and still activates nothing.
# related_resources:
#   - ref: docs/rules.md#activation-decisioninput-falls-short
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.input-falls-short
#   severity: deny
#   remediation: |
#     Activate by an admission and a grant that allow the side effects, the tools and the provider.
package gatehouse.agent_machine.activation_decision.input_falls_short

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.agent_machine.activation_scope
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	given.at,
	$"the {given.name} `{given.document.id}` does not reach to an activation: {lacking}",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	some lacking in _lacks(given)
}

_lacks(given) := activation_scope.admission_lacks(given.document.contract) if given.name == "policy admission"

_lacks(given) := activation_scope.grant_lacks(given.document.contract, _provider) if given.name == "registry grant"

_provider := object.get(input.contract.inputs, "providerId", null)

_rule := rego.metadata.chain()
