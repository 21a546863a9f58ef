# METADATA
# title: Delegation by somebody to whom nothing was delegated
# description: |
#   A delegation that rests on another is given by the one to whom that other was given.
# related_resources:
#   - ref: docs/rules.md#delegationline-broken
# custom:
#   code: delegation.line-broken
#   severity: deny
#   remediation: |
#     Have the parent's delegate write it, or rest on a delegation to this delegator.
package gatehouse.delegations.step.line_broken

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, "/delegator"),
	$"{step.child.name} is given by `{step.child.contract.delegator}`, and {step.parent.name} delegates to `{delegate}`",
) if {
	some step in chain.steps
	step.child.kind == "Delegation"
	delegate := _delegate(step.parent)
	step.child.contract.delegator != delegate
}

_delegate(parent) := parent.contract.delegate if parent.kind == "Delegation"

_delegate(parent) := parent.contract.request.requestedAgentIdentityRef if parent.kind == "AgentRegistryGrant"

_rule := rego.metadata.chain()
