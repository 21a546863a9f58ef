# METADATA
# title: Delegation to oneself
# description: |
#   Somebody who delegates to themselves widens nothing and hides who acts.
# related_resources:
#   - ref: docs/rules.md#delegationto-oneself
# schemas:
#   - input.contract: schema["delegation.v1"]
# custom:
#   code: delegation.to-oneself
#   severity: deny
#   remediation: |
#     Name another delegate.
package gatehouse.delegations.delegation.to_oneself

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/delegate"},
	$"`{input.contract.delegate}` delegates to itself",
) if {
	input.contract.delegate == input.contract.delegator
}

_rule := rego.metadata.chain()
