# METADATA
# title: Volume in another tier than its class
# description: |
#   The class of a volume says what it is for and how it is kept. In another tier it is kept as something else.
# related_resources:
#   - ref: docs/rules.md#storage-receipttier-mismatch
# schemas:
#   - input.contract: schema["storage-receipt.v0.1.0"]
# custom:
#   code: storage-receipt.tier-mismatch
#   severity: deny
#   remediation: |
#     Set the tier that the class has.
package gatehouse.agent_machine.storage_receipt.tier_mismatch

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/tier"},
	$"a volume of the class `{class}` is in the tier `{input.contract.tier}`",
) if {
	class := input.contract.volumeClass
	input.contract.tier != data.gatehouse.agent_machine.storage_receipt.tiers[class]
}

_rule := rego.metadata.chain()
