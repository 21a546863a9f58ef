# METADATA
# title: Grant that was revoked
# description: |
#   A revocation that names the grant, or the lease that it hangs on, ends it.
# related_resources:
#   - ref: docs/rules.md#attach-grantrevoked
# custom:
#   code: attach-grant.revoked
#   severity: deny
#   remediation: |
#     Ask for a new grant.
package gatehouse.execution_plane.attach_grant.revoked

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"`{input.related.documents[i].source}` revokes it",
) if {
	some link in input.facts.links
	link.name in ["revocation of the grant", "revocation of the lease"]
	some i in link.found
}

_rule := rego.metadata.chain()
