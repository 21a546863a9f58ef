# METADATA
# title: Activation that is bound to nothing
# description: |
#   An allowed activation names the policy decision and the grant that it rests on, its end, and at least one place
#   where it can be revoked.
# related_resources:
#   - ref: docs/rules.md#activation-decisionunbound
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.unbound
#   severity: deny
#   remediation: |
#     Name what is missing, or do not allow the activation.
package gatehouse.agent_machine.activation_decision.unbound

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/obligations/{name}"},
	$"the activation is allowed, and `{name}` is null",
) if {
	input.contract.decision.activationAllowed
	some name in ["policyDecisionRef", "agentRegistryGrantRef", "expiresAt"]
	input.contract.obligations[name] == null
}

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/revocationRefs"},
	"the activation is allowed, and can be revoked nowhere",
) if {
	input.contract.decision.activationAllowed
	input.contract.obligations.revocationRefs == []
}

_rule := rego.metadata.chain()
