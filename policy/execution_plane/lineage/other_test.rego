package gatehouse.execution_plane.lineage.other_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.lineage.other as rule

test_denies_another_route if {
	findings := rule.findings with input as example.outcome([{"op": "replace", "path": "/lineage/route_id", "value": "route-2"}])
	findings == {{
		"code": "lineage.other",
		"severity": "deny",
		"message": "the record is of `route-1`, and its lineage of `route-2`",
		"at": {"pointer": "/lineage/route_id"},
	}}
}

test_denies_another_event if {
	event := object.union(example.documents.outcome, {"event_id": "event-1", "lineage": {"event_id": "event-2"}})
	_codes(shared.record("ExecutionEventRecord", event)) == {"lineage.other"}
}

test_allows_its_own if _codes(example.outcome([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
