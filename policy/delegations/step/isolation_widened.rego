# METADATA
# title: Isolation weaker than was delegated
# description: |
#   A chain of delegations only narrows: work runs under an attestation class that the parent accepts.
# related_resources:
#   - ref: docs/rules.md#delegationisolation-widened
# custom:
#   code: delegation.isolation-widened
#   severity: deny
#   remediation: |
#     Name classes that the parent accepts, or have it accept this one.
package gatehouse.delegations.step.isolation_widened

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, pointer),
	$"{step.child.name} accepts the class `{class}`, which {step.parent.name} does not",
) if {
	some step in chain.steps
	step.parent.gives.isolation != null
	some [class, pointer] in step.child.asks.isolation
	not class in step.parent.gives.isolation
}

_rule := rego.metadata.chain()
