# METADATA
# title: Delegation of everything
# description: |
#   A wildcard delegates whatever will ever exist under that name.
# related_resources:
#   - ref: docs/rules.md#delegationwildcard
# schemas:
#   - input.contract: schema["delegation.v1"]
# custom:
#   code: delegation.wildcard
#   severity: deny
#   remediation: |
#     Name what is delegated.
package gatehouse.delegations.delegation.wildcard

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"/scopes/{scope}/{i}"}, $"`{ref}` is a wildcard") if {
	some scope, refs in input.contract.scopes
	some i, ref in refs
	contains(ref, "*")
}

findings contains finding.at(_rule, {"pointer": $"/isolation/{i}"}, $"`{class}` is a wildcard") if {
	some i, class in input.contract.isolation
	contains(class, "*")
}

_rule := rego.metadata.chain()
