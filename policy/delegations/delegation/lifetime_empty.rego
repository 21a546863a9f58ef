# METADATA
# title: Delegation that never holds
# description: |
#   A delegation is over before it begins, or holds before it was written.
# related_resources:
#   - ref: docs/rules.md#delegationlifetime-empty
# schemas:
#   - input.contract: schema["delegation.v1"]
# custom:
#   code: delegation.lifetime-empty
#   severity: deny
#   remediation: |
#     Let it be issued first, then begin, then end.
package gatehouse.delegations.delegation.lifetime_empty

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/expiresAt"},
	$"it is over at {input.contract.expiresAt}, and begins at {input.contract.notBefore}",
) if {
	not instant.before("/notBefore", "/expiresAt")
}

findings contains finding.at(
	_rule,
	{"pointer": "/notBefore"},
	$"it holds from {input.contract.notBefore} on, and was issued at {input.contract.issuedAt}",
) if {
	instant.before("/notBefore", "/issuedAt")
}

_rule := rego.metadata.chain()
