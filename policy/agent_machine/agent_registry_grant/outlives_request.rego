# METADATA
# title: Grant for longer than was asked
# description: |
#   Whoever asks says until when. A grant that lasts longer, or answers a request without an end, stays in force when
#   nobody needs it.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantoutlives-request
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.outlives-request
#   severity: deny
#   remediation: |
#     End the grant when the request ends, or sooner.
package gatehouse.agent_machine.agent_registry_grant.outlives_request

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/grant/expiresAt"},
	$"the grant lasts until {input.contract.grant.expiresAt}, and the request until {_asked}",
) if {
	instant.before("/request/requestedExpiresAt", "/grant/expiresAt")
}

findings contains finding.at(
	_rule,
	{"pointer": "/request/requestedExpiresAt"},
	"the grant is active, and was asked for without an end",
) if {
	input.contract.grant.status == "active"
	_asked == null
}

_asked := input.contract.request.requestedExpiresAt

_rule := rego.metadata.chain()
