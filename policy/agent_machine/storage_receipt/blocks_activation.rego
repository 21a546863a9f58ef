# METADATA
# title: Volume on which nothing may be activated
# description: |
#   The receipt is sound, and it shows a volume that is not ready: one that anyone may write to, that symbolic links
#   lead out of, or that lacks the encryption or the quota that it needs. An activation that rests on it is refused.
# related_resources:
#   - ref: docs/rules.md#storage-receiptblocks-activation
# schemas:
#   - input.contract: schema["storage-receipt.v0.1.0"]
# custom:
#   code: storage-receipt.blocks-activation
#   severity: warn
#   remediation: |
#     Put the volume right and observe it again.
package gatehouse.agent_machine.storage_receipt.blocks_activation

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/filesystem"},
	$"the volume was not observed to be safe: `{field}` is not false",
) if {
	some field in ["worldWritable", "symlinkTraversalObserved"]
	object.get(input.contract.filesystem, field, true)
}

findings contains finding.at(
	_rule,
	{"pointer": $"/{protection}/observed"},
	$"the volume needs {protection}, and none was observed",
) if {
	some protection in ["encryption", "quota"]
	input.contract[protection].required
	not input.contract[protection].observed
}

_rule := rego.metadata.chain()
