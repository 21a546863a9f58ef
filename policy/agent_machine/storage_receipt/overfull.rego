# METADATA
# title: More free than there is
# description: |
#   No part of a volume is larger than the volume.
# related_resources:
#   - ref: docs/rules.md#storage-receiptoverfull
# schemas:
#   - input.contract: schema["storage-receipt.v0.1.0"]
# custom:
#   code: storage-receipt.overfull
#   severity: deny
#   remediation: |
#     Measure the volume again.
package gatehouse.agent_machine.storage_receipt.overfull

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/capacity/{part}"},
	$"`{part}` is {bytes}, and the volume has {size} bytes",
) if {
	some part in ["freeBytes", "usedBytes", "reservedBytes"]
	bytes := input.contract.capacity[part]
	size := input.contract.capacity.sizeBytes
	size != null
	bytes > size
}

_rule := rego.metadata.chain()
