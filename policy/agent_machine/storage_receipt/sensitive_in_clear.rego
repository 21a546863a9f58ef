# METADATA
# title: Sensitive data without encryption
# description: |
#   What is sensitive or secret lies encrypted. A volume of that class on which no encryption was observed gives it
#   to whoever holds the disk.
# related_resources:
#   - ref: docs/rules.md#storage-receiptsensitive-in-clear
# schemas:
#   - input.contract: schema["storage-receipt.v0.1.0"]
# custom:
#   code: storage-receipt.sensitive-in-clear
#   severity: deny
#   remediation: |
#     Encrypt the volume, or keep no such data on it.
package gatehouse.agent_machine.storage_receipt.sensitive_in_clear

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/encryption/observed"},
	$"the volume is `{class}`, and no encryption was observed",
) if {
	class := input.contract.sensitivity.class
	class in {"secret", "sensitive"}
	not input.contract.encryption.observed
}

_rule := rego.metadata.chain()
