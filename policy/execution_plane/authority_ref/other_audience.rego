# METADATA
# title: Authority meant for another node
# description: |
#   A decision is made for one node. On another it gives no authority, however sound it is.
# related_resources:
#   - ref: docs/rules.md#authority-refother-audience
# custom:
#   code: authority-ref.other-audience
#   severity: deny
#   remediation: |
#     Ask for a decision for this node, or put the request to the node that it is meant for.
package gatehouse.execution_plane.authority_ref.other_audience

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/audience"},
	$"the authority `{part.value.ref}` is meant for `{part.value.audience}`, and `{input.environment.node}` is asked",
) if {
	some part in parts.authority_refs
	part.value.audience != input.environment.node
}

_rule := rego.metadata.chain()
