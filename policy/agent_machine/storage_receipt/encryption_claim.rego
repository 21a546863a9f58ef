# METADATA
# title: Encryption by nothing
# description: |
#   Encryption that was observed is done by something. With the mode `none` the receipt says that it is there and
#   that it is not.
# related_resources:
#   - ref: docs/rules.md#storage-receiptencryption-claim
# schemas:
#   - input.contract: schema["storage-receipt.v0.1.0"]
# custom:
#   code: storage-receipt.encryption-claim
#   severity: deny
#   remediation: |
#     Record the mode that was observed, or that no encryption was.
package gatehouse.agent_machine.storage_receipt.encryption_claim

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/encryption/mode"},
	"encryption was observed, and its mode is `none`",
) if {
	input.contract.encryption.observed
	input.contract.encryption.mode == "none"
}

_rule := rego.metadata.chain()
