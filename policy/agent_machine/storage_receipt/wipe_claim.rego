# METADATA
# title: Wipe that is not shown
# description: |
#   A volume that was wiped has a receipt of that. Without it the data may still be there.
# related_resources:
#   - ref: docs/rules.md#storage-receiptwipe-claim
# schemas:
#   - input.contract: schema["storage-receipt.v0.1.0"]
# custom:
#   code: storage-receipt.wipe-claim
#   severity: deny
#   remediation: |
#     Name the receipt in `lastWipeReceiptRef`, or record that the wipe is pending.
package gatehouse.agent_machine.storage_receipt.wipe_claim

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/lifecycle/wipeStatus"},
	"the volume was wiped, and no receipt of it is named",
) if {
	input.contract.lifecycle.wipeStatus == "completed"
	object.get(input.contract.lifecycle, "lastWipeReceiptRef", null) in [null, ""]
}

_rule := rego.metadata.chain()
