package gatehouse.workspace_records.provisional_artifact_id.state_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.provisional_artifact_id.state as rule

test_denies_a_resolved_name_without_its_own if {
	findings := rule.findings with input as example.provisional_artifact_id([{"op": "remove", "path": "/canonicalId"}])
	findings == {{
		"code": "provisional-id.state",
		"severity": "deny",
		"message": "the name is `resolved`, and `canonicalId` is missing",
		"at": {"pointer": "/resolutionState"},
	}}
}

test_denies_a_resolved_name_without_time if _codes(example.provisional_artifact_id([
	{"op": "remove", "path": "/resolvedAt"},
])) == {"provisional-id.state"}

test_denies_a_conflict_without_details if _codes(example.provisional_artifact_id([
	{"op": "replace", "path": "/resolutionState", "value": "conflict"},
	{"op": "remove", "path": "/canonicalId"},
	{"op": "remove", "path": "/resolvedAt"},
])) == {"provisional-id.state"}

test_denies_a_resolved_name_in_conflict if _codes(example.provisional_artifact_id([
	{"op": "add", "path": "/conflictDetails", "value": {}},
])) == {"provisional-id.state"}

test_denies_an_abandoned_name_with_its_own if _codes(example.provisional_artifact_id([
	{"op": "replace", "path": "/resolutionState", "value": "abandoned"},
])) == {"provisional-id.state"}

test_allows_a_name_for_the_time_being if _codes(example.provisional_artifact_id([
	{"op": "replace", "path": "/resolutionState", "value": "provisional"},
	{"op": "remove", "path": "/canonicalId"},
	{"op": "remove", "path": "/resolvedAt"},
])) == set()

test_allows_a_resolved_name if _codes(example.provisional_artifact_id([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
