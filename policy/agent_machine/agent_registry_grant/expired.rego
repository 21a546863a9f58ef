# METADATA
# title: Grant that is over
# description: |
#   An active grant is in force at the instant judged at. It ends at the very second that it names, and no grant ends
#   before it was issued.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantexpired
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.expired
#   severity: deny
#   remediation: |
#     Ask for a new grant, or record this one as expired.
package gatehouse.agent_machine.agent_registry_grant.expired

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/grant/expiresAt"},
	$"the grant is over since {input.contract.grant.expiresAt}",
) if _over

findings contains finding.at(
	_rule,
	{"pointer": "/grant/expiresAt"},
	$"the grant ends at {input.contract.grant.expiresAt}, before it was issued",
) if {
	instant.before("/grant/expiresAt", "/issuedAt")
	not _over
}

_over if {
	input.contract.grant.status == "active"
	instant.reached("/grant/expiresAt")
}

_rule := rego.metadata.chain()
