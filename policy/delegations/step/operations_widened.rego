# METADATA
# title: Operation that was not delegated
# description: |
#   A chain of delegations only narrows: nobody hands on an operation that was not delegated to them.
# related_resources:
#   - ref: docs/rules.md#delegationoperations-widened
# custom:
#   code: delegation.operations-widened
#   severity: deny
#   remediation: |
#     Ask for an operation that the parent names, or have the parent delegate it.
package gatehouse.delegations.step.operations_widened

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, pointer),
	$"{step.child.name} takes the operation `{operation}`, which {step.parent.name} does not delegate",
) if {
	some step in chain.steps
	step.parent.gives.operations != null
	some [operation, pointer] in step.child.asks.operations
	not operation in step.parent.gives.operations
}

_rule := rego.metadata.chain()
