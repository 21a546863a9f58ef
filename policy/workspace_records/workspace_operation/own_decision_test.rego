package gatehouse.workspace_records.workspace_operation.own_decision_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.workspace_operation.own_decision as rule

test_denies_an_agent_that_decides_on_its_task if {
	findings := rule.findings with input as example.workspace_operation([
		{"op": "replace", "path": "/decisionCards/0/decidedBy", "value": "agent:linter"},
	])
	findings == {{
		"code": "workspace-operation.own-decision",
		"severity": "deny",
		"message": "`agent:linter` decides on the task `task-lint` and carries it out",
		"at": {"pointer": "/decisionCards/0/decidedBy"},
	}}
}

test_denies_a_decision_on_the_whole_operation if _codes(example.workspace_operation([
	{"op": "replace", "path": "/decisionCards/0/decidedBy", "value": "agent:linter"},
	{"op": "remove", "path": "/decisionCards/0/taskId"},
])) == {"workspace-operation.own-decision"}

test_allows_a_person_who_does_it_himself if _codes(example.workspace_operation([
	{"op": "replace", "path": "/tasks/0/assignedTo", "value": "user:mira"},
])) == set()

test_allows_a_decision_on_another_task if _codes(example.workspace_operation([
	{"op": "replace", "path": "/decisionCards/0/decidedBy", "value": "agent:linter"},
	{"op": "replace", "path": "/decisionCards/0/taskId", "value": "task-2"},
])) == set()

test_allows_somebody_else if _codes(example.workspace_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
