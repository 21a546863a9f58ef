package gatehouse.workspace_records.workspace_operation.foreign_part_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.foreign_part as rule

test_denies_a_gate_of_another if {
	findings := rule.findings with input as example.workspace_operation([
		{"op": "replace", "path": "/policyGates/1/operationId", "value": "op-2"},
	])
	findings == {{
		"code": "workspace-operation.foreign-part",
		"severity": "deny",
		"message": "this is of the operation `op-2`, and stands in `op-lint`",
		"at": {"pointer": "/policyGates/1/operationId"},
	}}
}

test_denies_a_task_of_another if _codes(example.workspace_operation([
	{"op": "replace", "path": "/tasks/0/operationId", "value": "op-2"},
])) == {"workspace-operation.foreign-part"}

test_denies_an_event_of_another if _codes(example.workspace_operation([
	{"op": "replace", "path": "/events/0/operationId", "value": "op-2"},
])) == {"workspace-operation.foreign-part"}

test_denies_an_artifact_of_another if _codes(example.workspace_operation([
	{"op": "replace", "path": "/artifacts/0/operationId", "value": "op-2"},
])) == {"workspace-operation.foreign-part"}

test_denies_a_decision_of_another if _codes(example.workspace_operation([
	{"op": "replace", "path": "/decisionCards/0/operationId", "value": "op-2"},
])) == {"workspace-operation.foreign-part"}

test_allows_its_own if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
