# METADATA
# title: Promotion without the stage it requires
# description: The promotion waits for a stage to pass, and the lane has no stage that could.
# related_resources:
#   - ref: docs/rules.md#promotionstage-missing
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: promotion.stage-missing
#   severity: deny
#   remediation: |
#     Add `stage` with its environment, candidate and smoke test.
package gatehouse.promotion.stage_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/promotion/requiresStagePass"},
	$"lane `{lane.name}` requires a stage to pass and has no `stage`",
) if {
	some i, lane in input.contract.spec.lanes
	lane.promotion.requiresStagePass == true
	not lane.stage
}

_rule := rego.metadata.chain()
