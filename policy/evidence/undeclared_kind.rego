# METADATA
# title: Evidence emitted but not declared
# description: |
#   A step emits evidence of a kind that the lane does not declare. Nobody waits for it, so nobody notices where it
#   goes or that it fails.
# related_resources:
#   - ref: docs/rules.md#evidenceundeclared-kind
# custom:
#   code: evidence.undeclared-kind
#   severity: deny
#   remediation: |
#     Add the kind to the `evidence.emit` of the lane, or correct it in the step.
package gatehouse.evidence.undeclared_kind

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	option.at,
	$"`{option.text}` emits evidence that lane `{lane.name}` does not declare",
) if {
	some command in input.facts.commands
	command.governed.command == "workspace-ops evidence emit"
	some option in command.governed.options
	option.name == "--kind"
	option.effective
	some lane in input.facts.lanes
	lane.index == command.lane
	not option.value in lane.emits
}

_rule := rego.metadata.chain()
