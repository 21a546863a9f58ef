# METADATA
# title: Activation with more than was allowed
# description: |
#   The scope of an activation is what its admission and its grant allow, and no more: exposure and side effects by the
#   admission, tools and storage by the grant, caches by both.
# related_resources:
#   - ref: docs/rules.md#activation-decisionscope-beyond-input
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.scope-beyond-input
#   severity: deny
#   remediation: |
#     Take out of the scope what the inputs do not allow.
package gatehouse.agent_machine.activation_decision.scope_beyond_input

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/{name}/{i}"},
	$"the {given.name} `{given.document.id}` does not allow `{value}`",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	some name in _from[given.name]
	some i, value in input.contract.scope[name]
	not value in object.get(given.document.contract.scope.allowed, name, [])
}

findings contains finding.at(
	_rule,
	{"pointer": "/scope/cacheReuseAllowed"},
	$"the {given.name} `{given.document.id}` does not allow the reuse of caches",
) if {
	input.contract.decision.activationAllowed
	input.contract.scope.cacheReuseAllowed
	some given in inputs.given
	some name, needed in _caches[given.name]
	object.get(given.document.contract.scope.allowed, name, needed) == needed
}

_from := {"policy admission": {"networkExposure", "sideEffects"}, "registry grant": {"toolRefs", "storageScopeRefs"}}

# What a scope holds that allows no reuse.
_caches := {"policy admission": {"cacheReuse": false}, "registry grant": {"cacheScopeRefs": []}}

_rule := rego.metadata.chain()
