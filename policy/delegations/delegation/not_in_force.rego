# METADATA
# title: Delegation that is not in force
# description: |
#   The delegation has not begun, is over or is revoked at the instant judged at. It is a sound record, and nobody can
#   act by it.
# related_resources:
#   - ref: docs/rules.md#delegationnot-in-force
# schemas:
#   - input.contract: schema["delegation.v1"]
# custom:
#   code: delegation.not-in-force
#   severity: withhold
#   remediation: |
#     Rely on a delegation in force at that time.
package gatehouse.delegations.delegation.not_in_force

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/notBefore"},
	$"it holds only from {input.contract.notBefore} on",
) if {
	instant.ahead("/notBefore")
}

findings contains finding.at(
	_rule,
	{"pointer": "/expiresAt"},
	$"it is over since {input.contract.expiresAt}",
) if {
	instant.reached("/expiresAt")
}

findings contains finding.at(
	_rule,
	{"pointer": "/revokedAt"},
	$"it is revoked since {input.contract.revokedAt}",
) if {
	instant.reached("/revokedAt")
}

_rule := rego.metadata.chain()
