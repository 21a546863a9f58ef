# METADATA
# title: Lifetime beyond what was delegated
# description: |
#   A chain of delegations only narrows: what rests on a delegation begins no earlier and ends no later than it, and
#   what happens under it happens while it holds.
# related_resources:
#   - ref: docs/rules.md#delegationlifetime-widened
# custom:
#   code: delegation.lifetime-widened
#   severity: deny
#   remediation: |
#     Stay within the parent's lifetime, or have it prolonged there.
package gatehouse.delegations.step.lifetime_widened

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, pointer),
	$"{step.child.name} begins before {step.parent.name} does ({step.parent.gives.from}Z)",
) if {
	some step in chain.steps
	some [instant, pointer] in step.child.asks.starts
	instant < step.parent.gives.from
}

findings contains finding.at(
	_rule,
	chain.place(step, pointer),
	$"{step.child.name} goes on after {step.parent.name} is over ({step.parent.gives.until}Z)",
) if {
	some step in chain.steps
	step.parent.gives.until != null
	some [instant, pointer] in step.child.asks.ends
	instant > step.parent.gives.until
}

_rule := rego.metadata.chain()
