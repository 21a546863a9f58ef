# METADATA
# title: Access by a grant that has not begun
# description: |
#   A grant holds from the moment of its issue. A decision before that moment rests on nothing.
# related_resources:
#   - ref: docs/rules.md#host-interfacegrant-early
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.grant-early
#   severity: deny
#   remediation: |
#     Issue the grant first, then decide.
package gatehouse.host_interfaces.envelope.grant_early

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/grant/issuedAt"},
	$"the grant `{input.contract.grant.grantId}` begins at {input.contract.grant.issuedAt}, after the decision",
) if {
	input.contract.result == "allow"
	_is_early
}

_is_early if instant.before("/decidedAt", "/grant/issuedAt")

_is_early if instant.ahead("/grant/issuedAt")

_rule := rego.metadata.chain()
