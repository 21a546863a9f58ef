# METADATA
# title: Delegation that may not be handed on
# description: |
#   A delegation says how many others may follow below it. Each leaves fewer than its parent.
# related_resources:
#   - ref: docs/rules.md#delegationtoo-deep
# custom:
#   code: delegation.too-deep
#   severity: deny
#   remediation: |
#     Act on the parent itself, or lower `maxDepth` below the parent's.
package gatehouse.delegations.step.too_deep

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, "/maxDepth"),
	$"{step.child.name} leaves {step.child.contract.maxDepth} further delegations, and {step.parent.name} leaves {most}",
) if {
	some step in chain.steps
	step.child.kind == "Delegation"
	most := step.parent.contract.maxDepth
	step.child.contract.maxDepth >= most
}

_rule := rego.metadata.chain()
