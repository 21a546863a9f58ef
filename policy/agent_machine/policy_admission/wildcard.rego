# METADATA
# title: Admission of anything
# description: |
#   A wildcard allows what nobody looked at, now and later. What is allowed is named.
# related_resources:
#   - ref: docs/rules.md#policy-admissionwildcard
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.wildcard
#   severity: deny
#   remediation: |
#     Name each value that is allowed.
package gatehouse.agent_machine.policy_admission.wildcard

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
