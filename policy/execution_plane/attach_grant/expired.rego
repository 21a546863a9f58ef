# METADATA
# title: Grant to attach that is over
# description: |
#   A grant to attach ends at the very second that it names.
# related_resources:
#   - ref: docs/rules.md#attach-grantexpired
# schemas:
#   - input.contract: schema["attach-grant.v1"]
# custom:
#   code: attach-grant.expired
#   severity: deny
#   remediation: |
#     Ask for a new grant under a new lease.
package gatehouse.execution_plane.attach_grant.expired

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/expires_at"},
	$"the grant `{input.contract.attach_grant_ref}` is over since {input.contract.expires_at}",
) if {
	instant.reached("/expires_at")
}

_rule := rego.metadata.chain()
