# METADATA
# title: Request that is not answered value by value
# description: |
#   Each value that was asked for is either allowed or denied, and nothing else is. What is in both scopes, in neither,
#   or in one of them unasked leaves open what was granted.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantscope-unsettled
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.scope-unsettled
#   severity: deny
#   remediation: |
#     Put each value of the request in one of the two scopes, and none besides.
package gatehouse.agent_machine.agent_registry_grant.scope_unsettled

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/{side}/{name}/{i}"},
	$"`{value}` is {side}, and was not asked for",
) if {
	some side, scope in input.contract.scope
	some name, values in scope
	some i, value in values
	not value in input.contract.request.requestedScope[name]
}

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/allowed/{name}/{i}"},
	$"`{value}` is allowed and denied",
) if {
	some name, values in input.contract.scope.allowed
	some i, value in values
	value in input.contract.scope.denied[name]
}

findings contains finding.at(
	_rule,
	{"pointer": $"/request/requestedScope/{name}/{i}"},
	$"`{value}` was asked for, and is neither allowed nor denied",
) if {
	some name, values in input.contract.request.requestedScope
	some i, value in values
	not value in input.contract.scope.allowed[name]
	not value in input.contract.scope.denied[name]
}

_rule := rego.metadata.chain()
