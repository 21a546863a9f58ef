package gatehouse.workspace_records.workspace_operation.repeated_id_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.repeated_id as rule

test_denies_a_name_given_twice if {
	findings := rule.findings with input as example.workspace_operation([
		{"op": "replace", "path": "/policyGates/0/id", "value": "gate-lint"},
	])
	findings == {{
		"code": "workspace-operation.repeated-id",
		"severity": "deny",
		"message": "`gate-lint` is the name of an earlier one",
		"at": {"pointer": "/policyGates/1/id"},
	}}
}

test_allows_one_name_in_two_lists if _codes(example.workspace_operation([
	{"op": "replace", "path": "/events/0/id", "value": "task-lint"},
])) == set()

test_allows_each_its_own if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
