# METADATA
# title: Events of which a type is missing
# description: |
#   A contract of an operation has at least one event of each type, so that every way in which an operation can go is
#   provided for.
# related_resources:
#   - ref: docs/rules.md#workspace-operationevents-incomplete
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.events-incomplete
#   severity: deny
#   remediation: |
#     Add an event of the type.
package gatehouse.agent_machine.workspace_operation.events_incomplete

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/controls/operationEvents"},
	$"no event is a `{type}`",
) if {
	some type in ["start", "progress", "failure", "retry", "cancel", "complete"]
	not type in {event.eventType | some event in input.contract.controls.operationEvents}
}

_rule := rego.metadata.chain()
