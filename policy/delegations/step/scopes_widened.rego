# METADATA
# title: Scope that was not delegated
# description: |
#   A chain of delegations only narrows: nobody hands on a provider, a model, a tool or a store that was not delegated
#   to them.
# related_resources:
#   - ref: docs/rules.md#delegationscopes-widened
# custom:
#   code: delegation.scopes-widened
#   severity: deny
#   remediation: |
#     Ask within the parent's scopes, or have the parent delegate it.
package gatehouse.delegations.step.scopes_widened

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, pointer),
	$"{step.child.name} takes `{ref}` in `{scope}`, which {step.parent.name} does not delegate",
) if {
	some step in chain.steps
	step.parent.gives.scopes != null
	some [scope, ref, pointer] in step.child.asks.scopes
	not ref in object.get(step.parent.gives.scopes, scope, [])
}

_rule := rego.metadata.chain()
