# METADATA
# title: Storage outside of the scope
# description: |
#   An allowed activation uses the storage that its scope holds. A receipt for another speaks of storage that nobody
#   granted.
# related_resources:
#   - ref: docs/rules.md#activation-decisionstorage-outside-scope
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.storage-outside-scope
#   severity: deny
#   remediation: |
#     Ask for a grant that holds the storage, or leave the receipt out.
package gatehouse.agent_machine.activation_decision.storage_outside_scope

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/inputs/storageReceiptRefs/{i}"},
	$"`{ref}` is not among the `storageScopeRefs`",
) if {
	input.contract.decision.activationAllowed
	some i, ref in input.contract.inputs.storageReceiptRefs
	not ref in object.get(input.contract.scope, "storageScopeRefs", [])
}

_rule := rego.metadata.chain()
