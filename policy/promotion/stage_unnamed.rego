# METADATA
# title: Stage without a candidate or smoke test
# description: |
#   A stage that names no candidate tries nothing, and one without a smoke test can only pass.
# related_resources:
#   - ref: docs/rules.md#promotionstage-unnamed
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: promotion.stage-unnamed
#   severity: deny
#   remediation: |
#     Name the candidate and the smoke test.
package gatehouse.promotion.stage_unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/stage/{field}"},
	$"`{field}` of the stage of lane `{lane.name}` is empty",
) if {
	some i, lane in input.contract.spec.lanes
	some field in ["candidate", "smokeRef"]
	trim_space(lane.stage[field]) == ""
}

_rule := rego.metadata.chain()
