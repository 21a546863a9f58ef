# METADATA
# title: Lineage of another route or event
# description: |
#   The route and the event that a record is of are those of its lineage.
# related_resources:
#   - ref: docs/rules.md#lineageother
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: lineage.other
#   severity: deny
#   remediation: |
#     Repeat in the lineage what the record says.
package gatehouse.execution_plane.lineage.other

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/lineage/{field}"},
	$"the record is of `{input.contract[field]}`, and its lineage of `{input.contract.lineage[field]}`",
) if {
	some field in ["route_id", "event_id"]
	input.contract.lineage[field] != input.contract[field]
}

_rule := rego.metadata.chain()
