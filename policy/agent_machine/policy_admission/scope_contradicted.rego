# METADATA
# title: Allowed and denied at once
# description: |
#   What stands in both scopes is allowed to one reader and denied to the other.
# related_resources:
#   - ref: docs/rules.md#policy-admissionscope-contradicted
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.scope-contradicted
#   severity: deny
#   remediation: |
#     Take it out of one of the scopes.
package gatehouse.agent_machine.policy_admission.scope_contradicted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/allowed/{name}/{i}"},
	$"`{value}` is allowed and denied",
) if {
	some name, values in input.contract.scope.denied
	some i, value in input.contract.scope.allowed[name]
	value in values
}

findings contains finding.at(
	_rule,
	{"pointer": "/scope/allowed/cacheReuse"},
	"the reuse of caches is allowed and denied",
) if {
	input.contract.scope.allowed.cacheReuse
	input.contract.scope.denied.cacheReuse
}

_rule := rego.metadata.chain()
