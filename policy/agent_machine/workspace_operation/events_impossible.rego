# METADATA
# title: Events that cannot have happened so
# description: |
#   The events of an operation are told in the order of their times. It starts first, makes no progress once it is
#   cancelled, and is retried only after a failure or a cancellation.
# related_resources:
#   - ref: docs/rules.md#workspace-operationevents-impossible
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.events-impossible
#   severity: deny
#   remediation: |
#     Record the events as they happened, in their order.
package gatehouse.agent_machine.workspace_operation.events_impossible

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"/controls/operationEvents/{i}/at"},
	$"this is before the event that it follows, of {_events[i - 1].at}",
) if {
	some i, _ in _events
	instant.before($"/controls/operationEvents/{i}/at", $"/controls/operationEvents/{i - 1}/at")
}

findings contains finding.at(
	_rule,
	{"pointer": "/controls/operationEvents/0/eventType"},
	$"the first event is `{_events[0].eventType}`, and must be `start`",
) if _events[0].eventType != "start"

findings contains finding.at(
	_rule,
	{"pointer": $"/controls/operationEvents/{i}/eventType"},
	"there is progress after a cancellation, and no retry between",
) if {
	some i, event in _events
	event.eventType == "progress"
	some j in _since_retry(i)
	_events[j].eventType == "cancel"
}

findings contains finding.at(
	_rule,
	{"pointer": $"/controls/operationEvents/{i}/eventType"},
	"there is a retry, and neither a failure nor a cancellation that it follows",
) if {
	some i, event in _events
	event.eventType == "retry"
	count({j | some j in _since_retry(i); _events[j].eventType in {"failure", "cancel"}}) == 0
}

_events := input.contract.controls.operationEvents

# The indexes of the events before this one, from the last retry on.
_since_retry(i) := {j | some j, _ in _events; j < i; j >= max({0} | {k | some k in _retries; k < i})}

_retries := {i | some i, event in _events; event.eventType == "retry"}

_rule := rego.metadata.chain()
