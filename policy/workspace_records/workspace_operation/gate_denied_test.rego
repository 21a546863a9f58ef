package gatehouse.workspace_records.workspace_operation.gate_denied_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.gate_denied as rule

test_denies_a_running_one if {
	findings := rule.findings with input as example.workspace_operation([
		{"op": "replace", "path": "/policyGates/0/result", "value": "deny"},
	])
	findings == {{
		"code": "workspace-operation.gate-denied",
		"severity": "deny",
		"message": "the gate `gate-ask` denied the operation, which is `running`",
		"at": {"pointer": "/policyGates/0/result"},
	}}
}

test_denies_a_completed_one if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "completed"},
	{"op": "replace", "path": "/policyGates/0/result", "value": "deny"},
])) == {"workspace-operation.gate-denied"}

test_allows_one_that_was_cancelled if _codes(example.workspace_operation([
	{"op": "replace", "path": "/status", "value": "cancelled"},
	{"op": "replace", "path": "/policyGates/0/result", "value": "deny"},
])) == set()

test_allows_one_that_all_gates_let_through if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
