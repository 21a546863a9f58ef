# METADATA
# title: Authority that is over
# description: |
#   Authority ends at the very second that the reference names; it must still hold at the instant judged at.
# related_resources:
#   - ref: docs/rules.md#authority-refexpired
# custom:
#   code: authority-ref.expired
#   severity: deny
#   remediation: |
#     Ask for a new decision and refer to that.
package gatehouse.execution_plane.authority_ref.expired

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/expires_at"},
	$"the authority `{part.value.ref}` is over since {part.value.expires_at}",
) if {
	some part in parts.authority_refs
	instant.reached($"{part.at}/expires_at")
}

_rule := rego.metadata.chain()
