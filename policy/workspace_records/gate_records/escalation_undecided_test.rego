package gatehouse.workspace_records.gate_records.escalation_undecided_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.gate_records.escalation_undecided as rule

test_denies_an_escalation_without_card if {
	findings := rule.findings with input as example.policy_gate_record([
		{"op": "replace", "path": "/result", "value": "escalate"},
	])
	findings == {{
		"code": "policy-gate.escalation-undecided",
		"severity": "deny",
		"message": "the gate escalates, and no decision card is named",
		"at": {"pointer": "/result"},
	}}
}

test_allows_one_to_a_card if _codes(example.policy_gate_record([
	{"op": "replace", "path": "/result", "value": "escalate"},
	{"op": "add", "path": "/decisionCardId", "value": "card-1"},
])) == set()

test_allows_other_results if _codes(example.policy_gate_record([])) == set()

test_denies_one_to_a_card_that_its_operation_lacks if {
	_codes(example.workspace_operation([{"op": "replace", "path": "/decisionCards", "value": []}])) == {"policy-gate.escalation-undecided"}
}

test_allows_one_to_a_card_of_its_operation if _codes(example.workspace_operation([])) == set()

test_allows_one_to_a_card_given_along if {
	asked := example.workspace_operation([{"op": "replace", "path": "/decisionCards", "value": []}])
	given := [example.document("DecisionCard", {}, true)]
	_codes(example.linked(asked, "decision card", "card-1", given)) == set()
}

test_denies_one_to_a_card_that_is_not_given if {
	escalated := example.policy_gate_record([
		{"op": "replace", "path": "/result", "value": "escalate"},
		{"op": "add", "path": "/decisionCardId", "value": "card-1"},
	])
	_codes(example.linked(escalated, "decision card", "card-1", [])) == {"policy-gate.escalation-undecided"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
