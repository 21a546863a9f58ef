package gatehouse.agent_machine.workspace_operation.state_outdated_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.state_outdated as rule
import data.gatehouse.example_test as shared

test_warns_of_state_that_is_not_where_the_events_end if {
	findings := rule.findings with input as example.operation([_set("/operationTask/state", "running")])
	findings == {{
		"code": "workspace-operation.state-outdated",
		"severity": "warn",
		"message": "the task is `running`, and its last event is `complete`",
		"at": {"pointer": "/operationTask/state"},
	}}
}

test_warns_of_a_task_in_the_queue_that_has_events if _codes([_set("/operationTask/state", "queued")]) == {"workspace-operation.state-outdated"}

test_allows_state_where_the_events_end if {
	_codes([]) == set()
	every pair in [["running", "progress"], ["retrying", "failure"], ["cancelled", "cancel"], ["failed", "failure"]] {
		_codes([
			_set("/operationTask/state", pair[0]),
			_set("/controls/operationEvents/6/eventType", pair[1]),
		]) == set()
	}
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.operation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
