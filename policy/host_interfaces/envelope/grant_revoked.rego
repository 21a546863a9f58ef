# METADATA
# title: Access by a revoked grant
# description: |
#   Either sign revokes a grant: the flag at once, the time from that moment on.
# related_resources:
#   - ref: docs/rules.md#host-interfacegrant-revoked
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.grant-revoked
#   severity: deny
#   remediation: |
#     Ask for a new grant, or deny the access.
package gatehouse.host_interfaces.envelope.grant_revoked

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	$"access is allowed by the grant `{input.contract.grant.grantId}`, which is revoked",
) if {
	input.contract.result == "allow"
	some pointer in _signs
}

_signs contains "/grant/revoked" if input.contract.grant.revoked

_signs contains "/grant/revokedAt" if instant.reached("/grant/revokedAt")

_signs contains "/grant/revokedAt" if {
	input.facts.instants["/grant/revokedAt"]
	not instant.before("/decidedAt", "/grant/revokedAt")
}

_rule := rego.metadata.chain()
