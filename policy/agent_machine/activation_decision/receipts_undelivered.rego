# METADATA
# title: Activation without the receipts that it needs
# description: |
#   Where receipts of storage are required, an activation is allowed only on having them: what the storage is like
#   cannot be made good afterwards.
# related_resources:
#   - ref: docs/rules.md#activation-decisionreceipts-undelivered
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.receipts-undelivered
#   severity: deny
#   remediation: |
#     Give the storage receipts, or do not allow the activation.
package gatehouse.agent_machine.activation_decision.receipts_undelivered

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/inputs/storageReceiptRefs"},
	"the activation is allowed, storage receipts are required, and there is none",
) if {
	input.contract.decision.activationAllowed
	"storage" in input.contract.obligations.requiredReceipts
	input.contract.inputs.storageReceiptRefs == []
}

_rule := rego.metadata.chain()
