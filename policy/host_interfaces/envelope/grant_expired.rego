# METADATA
# title: Access by a grant that is over
# description: |
#   An envelope that allows needs a grant in force when it decides and at the instant judged at. A grant ends at the
#   very second that it names.
# related_resources:
#   - ref: docs/rules.md#host-interfacegrant-expired
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.grant-expired
#   severity: deny
#   remediation: |
#     Ask for a new grant, or deny the access.
package gatehouse.host_interfaces.envelope.grant_expired

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/grant/expiresAt"},
	$"the grant `{input.contract.grant.grantId}` is over since {input.contract.grant.expiresAt}",
) if {
	input.contract.result == "allow"
	_is_over
}

_is_over if instant.reached("/grant/expiresAt")

# Whatever the instant judged at: the broker decided when it was over.
_is_over if {
	input.facts.instants["/grant/expiresAt"]
	not instant.before("/decidedAt", "/grant/expiresAt")
}

_rule := rego.metadata.chain()
