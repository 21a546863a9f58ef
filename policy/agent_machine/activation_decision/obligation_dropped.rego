# METADATA
# title: Activation that drops an obligation
# description: |
#   What an admission and a grant ask for, an activation by them asks for too: the receipts that are owed, and every
#   place where either can be revoked.
# related_resources:
#   - ref: docs/rules.md#activation-decisionobligation-dropped
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.obligation-dropped
#   severity: deny
#   remediation: |
#     Take over the required receipts and the revocations of the inputs.
package gatehouse.agent_machine.activation_decision.obligation_dropped

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/revocationRefs"},
	$"the {given.name} `{given.document.id}` is revoked by `{ref}`, which is not named",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	ref := object.get(given.document.contract, _revocation[given.name], null)
	ref != null
	not ref in input.contract.obligations.revocationRefs
}

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/requiredReceipts"},
	$"the {given.name} `{given.document.id}` requires a receipt of `{receipt}`, which is not required",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	given.name == "policy admission"
	some receipt in given.document.contract.obligations.requiredReceipts
	not receipt in input.contract.obligations.requiredReceipts
}

_revocation := {"policy admission": ["obligations", "revocationRef"], "registry grant": ["grant", "revocationRef"]}

_rule := rego.metadata.chain()
