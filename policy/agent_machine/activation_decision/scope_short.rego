# METADATA
# title: Activation that cannot activate
# description: |
#   A pod is activated by starting its provider and mounting its cache. An activation that is allowed without these side
#   effects allows something else.
# related_resources:
#   - ref: docs/rules.md#activation-decisionscope-short
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.scope-short
#   severity: deny
#   remediation: |
#     Add the side effects that an activation takes, or do not allow it.
package gatehouse.agent_machine.activation_decision.scope_short

import data.gatehouse.agent_machine.activation
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/scope/sideEffects"},
	$"the activation is allowed, and `{effect}` is not among its side effects",
) if {
	input.contract.decision.activationAllowed
	some effect in activation.side_effects
	not effect in input.contract.scope.sideEffects
}

_rule := rego.metadata.chain()
