# METADATA
# title: Grant of anything
# description: |
#   A wildcard grants what nobody looked at, now and later. What is granted is named.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantwildcard
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.wildcard
#   severity: deny
#   remediation: |
#     Name each value that is granted.
package gatehouse.agent_machine.agent_registry_grant.wildcard

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/allowed/{name}/{i}"},
	$"`{value}` is a wildcard in the allowed `{name}`",
) if {
	some name, values in input.contract.scope.allowed
	some i, value in values
	contains(value, "*")
}

_rule := rego.metadata.chain()
