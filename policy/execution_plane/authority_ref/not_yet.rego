# METADATA
# title: Authority that is still to come
# description: |
#   A decision that was issued after the instant judged at gave no authority then.
# related_resources:
#   - ref: docs/rules.md#authority-refnot-yet
# custom:
#   code: authority-ref.not-yet
#   severity: deny
#   remediation: |
#     Act after the decision, or correct its time.
package gatehouse.execution_plane.authority_ref.not_yet

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/issued_at"},
	$"the authority `{part.value.ref}` begins at {part.value.issued_at}",
) if {
	some part in parts.authority_refs
	instant.ahead($"{part.at}/issued_at")
}

_rule := rego.metadata.chain()
