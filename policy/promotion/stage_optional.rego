# METADATA
# title: Promotion that does not wait for its stage
# description: |
#   With `requiresStagePass: false` nothing stands between the build and the host.
# related_resources:
#   - ref: docs/rules.md#promotionstage-optional
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: promotion.stage-optional
#   severity: warn
#   remediation: |
#     Set `requiresStagePass` to `true` and describe the stage.
package gatehouse.promotion.stage_optional

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/promotion/requiresStagePass"},
	$"lane `{lane.name}` promotes without a stage having passed",
) if {
	some i, lane in input.contract.spec.lanes
	lane.promotion.requiresStagePass == false
}

_rule := rego.metadata.chain()
