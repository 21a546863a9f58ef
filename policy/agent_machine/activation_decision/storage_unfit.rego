# METADATA
# title: Activation on storage that is not fit
# description: |
#   Storage is fit for an activation when its receipt shows that nobody else writes to it, that no link leads out of it,
#   and that what is required of it, encryption and quota, was observed.
# related_resources:
#   - ref: docs/rules.md#activation-decisionstorage-unfit
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.storage-unfit
#   severity: deny
#   remediation: |
#     Mend the storage and take a new receipt.
package gatehouse.agent_machine.activation_decision.storage_unfit

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	given.at,
	$"the storage receipt `{given.document.id}` does not show that {what}",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	given.name == "storage receipt"
	some what in _unfit(given.document.contract)
}

_unfit(receipt) := union({
	{"it is not writable for all" | not receipt.filesystem.worldWritable == false},
	{"no symbolic link is followed" | not receipt.filesystem.symlinkTraversalObserved == false},
	{$"the required {name} is there" |
		some name in ["encryption", "quota"]
		receipt[name].required
		not receipt[name].observed
	},
})

_rule := rego.metadata.chain()
