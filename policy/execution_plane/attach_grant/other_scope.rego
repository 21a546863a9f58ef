# METADATA
# title: Grant that reaches beyond its scope
# description: |
#   What a grant reaches lies in the scope that it stands in: the same tenant, the same resource.
# related_resources:
#   - ref: docs/rules.md#attach-grantother-scope
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: attach-grant.other-scope
#   severity: deny
#   remediation: |
#     Repeat the grant's own scope in `grant_scope`.
package gatehouse.execution_plane.attach_grant.other_scope

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/grant_scope/{field}"},
	$"the grant reaches `{ref}`, and stands in `{input.contract[field]}`",
) if {
	some field, ref in input.contract.grant_scope
	field != "capabilities"
	ref != input.contract[field]
}

_rule := rego.metadata.chain()
