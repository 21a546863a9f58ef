# METADATA
# title: Grant that names its revocation
# description: |
#   A grant in force names the reference that says so. One that names a revocation is the record of a grant that
#   was.
# related_resources:
#   - ref: docs/rules.md#attach-grantwithheld
# schemas:
#   - input.contract: schema["attach-grant.v1"]
# custom:
#   code: attach-grant.withheld
#   severity: withhold
#   remediation: |
#     Rely on a grant that is not revoked.
package gatehouse.execution_plane.attach_grant.withheld

import data.gatehouse.execution_plane.known
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/revocation_ref"}, $"the grant names its revocation `{input.contract.revocation_ref}`") if {
	not input.contract.revocation_ref in known.not_revoked
}

_rule := rego.metadata.chain()
