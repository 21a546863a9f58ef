# METADATA
# title: Decision about another lane
# description: |
#   Request, decision and target speak of one lane.
# related_resources:
#   - ref: docs/rules.md#admission-decisionother-lane
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: admission-decision.other-lane
#   severity: deny
#   remediation: |
#     Decide on the lane that was asked for, with a target on it.
package gatehouse.execution_plane.admission_decision.other_lane

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/lane_id"},
	$"the decision is about the lane `{input.contract.lane_id}`, and `{other.source}` about `{other.contract.lane_id}`",
) if {
	input.kind.name == "AdmissionDecision"
	input.contract.lane_id != null
	some other in (parts.named("request") | parts.named("target"))
	other.contract.lane_id != input.contract.lane_id
}

_rule := rego.metadata.chain()
