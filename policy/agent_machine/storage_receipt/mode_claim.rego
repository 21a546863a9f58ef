# METADATA
# title: Mode that anyone may write by
# description: |
#   The mode of the folder lets anyone write to it, and the receipt says that nobody else may.
# related_resources:
#   - ref: docs/rules.md#storage-receiptmode-claim
# schemas:
#   - input.contract: schema["storage-receipt.v0.1.0"]
# custom:
#   code: storage-receipt.mode-claim
#   severity: deny
#   remediation: |
#     Observe the folder again and record what holds.
package gatehouse.agent_machine.storage_receipt.mode_claim

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/filesystem/mode"},
	$"anyone may write by the mode `{mode}`, and `worldWritable` is false",
) if {
	mode := input.contract.filesystem.mode
	substring(mode, count(mode) - 1, 1) in {"2", "3", "6", "7"}
	input.contract.filesystem.worldWritable == false
}

_rule := rego.metadata.chain()
