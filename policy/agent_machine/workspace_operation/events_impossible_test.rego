package gatehouse.agent_machine.workspace_operation.events_impossible_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.events_impossible as rule
import data.gatehouse.example_test as shared

test_denies_event_before_the_one_that_it_follows if {
	findings := rule.findings with input as example.operation([
		_set("/controls/operationEvents/1/at", "2026-06-01T07:59:59.999Z"),
	])
	findings == {{
		"code": "workspace-operation.events-impossible",
		"severity": "deny",
		"message": "this is before the event that it follows, of 2026-06-01T08:00:00Z",
		"at": {"pointer": "/controls/operationEvents/1/at"},
	}}
}

test_compares_instants_and_not_texts if {
	_codes([_set("/controls/operationEvents/1/at", "2026-06-01T09:30:00+01:00")]) == {
		"workspace-operation.events-impossible",
	}
	_codes([_set("/controls/operationEvents/1/at", "2026-06-01T09:05:00+01:00")]) == set()
}

test_allows_two_events_at_one_instant if _codes([_set("/controls/operationEvents/1/at", "2026-06-01T08:00:00Z")]) == set()

test_denies_order_that_cannot_be if {
	every types in [
		["progress", "start", "failure", "retry", "cancel", "complete"],
		["start", "failure", "cancel", "progress", "retry", "complete"],
		["start", "progress", "retry", "failure", "cancel", "complete"],
		["start", "progress", "failure", "retry", "retry", "cancel", "complete"],
		["start", "failure", "retry", "cancel", "complete", "progress"],
	] {
		_codes(_told(types)) == {"workspace-operation.events-impossible"}
	}
}

test_allows_order_that_can_be if {
	every types in [
		["start", "progress", "failure", "retry", "cancel", "complete"],
		["start", "progress", "failure", "progress", "retry", "cancel", "complete"],
		["start", "cancel", "failure", "retry", "progress", "complete"],
		["start", "cancel", "retry", "progress", "failure", "complete"],
	] {
		_codes(_told(types)) == set()
	}
}

_told(types) := [_set("/controls/operationEvents", [{"eventType": type, "at": "2026-06-01T08:00:00Z"} | some type in types])]

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.operation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
