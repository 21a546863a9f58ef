# METADATA
# title: Refusal that leaves a scope
# description: |
#   An activation that is not allowed has no scope: no network, no side effects, no tools, no storage, no cache. What is
#   left standing is found by whoever does not read the status.
# related_resources:
#   - ref: docs/rules.md#activation-decisionrefusal-allows
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.refusal-allows
#   severity: deny
#   remediation: |
#     Empty the scope.
package gatehouse.agent_machine.activation_decision.refusal_allows

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/{name}"},
	$"the activation is not allowed, and `{name}` is not empty",
) if {
	not input.contract.decision.activationAllowed
	some name in ["networkExposure", "sideEffects", "toolRefs", "storageScopeRefs"]
	object.get(input.contract.scope, name, []) != []
}

findings contains finding.at(
	_rule,
	{"pointer": "/scope/cacheReuseAllowed"},
	"the activation is not allowed, and the reuse of caches is",
) if {
	not input.contract.decision.activationAllowed
	input.contract.scope.cacheReuseAllowed
}

_rule := rego.metadata.chain()
