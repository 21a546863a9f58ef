# METADATA
# title: State that is not where the events end
# description: |
#   The state of the task and the last of its events tell two stories. The record may be a snapshot; whoever reads only
#   one of them is misled.
# related_resources:
#   - ref: docs/rules.md#workspace-operationstate-outdated
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.state-outdated
#   severity: warn
#   remediation: |
#     Bring the state up to the last event.
package gatehouse.agent_machine.workspace_operation.state_outdated

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/operationTask/state"},
	$"the task is `{state}`, and its last event is `{last.eventType}`",
) if {
	state := input.contract.operationTask.state
	events := input.contract.controls.operationEvents
	last := events[count(events) - 1]
	not last.eventType in _last_events[state]
}

_last_events := {
	"queued": set(),
	"running": {"start", "progress", "retry"},
	"retrying": {"failure", "retry"},
	"cancelled": {"cancel"},
	"failed": {"failure"},
	"completed": {"complete"},
}

_rule := rego.metadata.chain()
