# METADATA
# title: Budget beyond what was delegated
# description: |
#   A chain of delegations only narrows: no amount of a budget exceeds the same amount of the parent's.
# related_resources:
#   - ref: docs/rules.md#delegationbudget-widened
# custom:
#   code: delegation.budget-widened
#   severity: deny
#   remediation: |
#     Stay within the parent's budget, or have it raised there.
package gatehouse.delegations.step.budget_widened

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, pointer),
	$"{step.child.name} takes {amount} of `{name}`, and {step.parent.name} delegates {step.parent.gives.budget[name]}",
) if {
	some step in chain.steps
	step.parent.gives.budget != null
	some [name, amount, pointer] in step.child.asks.budget
	amount > object.get(step.parent.gives.budget, name, 0)
}

_rule := rego.metadata.chain()
