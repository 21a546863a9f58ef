package gatehouse.workspace_records.cards.term_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.cards.term as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_an_end_at_the_decision if {
	findings := rule.findings with input as example.decision_card([
		{"op": "replace", "path": "/expiresAt", "value": "2026-05-11T09:58:10Z"},
	])
	findings == {{
		"code": "decision-card.term",
		"severity": "deny",
		"message": "the decision is of 2026-05-11T09:58:10Z and ends at 2026-05-11T09:58:10Z",
		"at": {"pointer": "/expiresAt"},
	}}
}

test_denies_an_earlier_end if _codes(example.decision_card([
	{"op": "replace", "path": "/expiresAt", "value": "2026-05-11T09:00:00Z"},
])) == {"decision-card.term"}

test_allows_a_decision_without_end if _codes(example.decision_card([
	{"op": "remove", "path": "/expiresAt"},
])) == set()

test_allows_a_later_end if _codes(example.decision_card([])) == set()

test_denies_it_within_an_operation if {
	over := [{"op": "replace", "path": "/decisionCards/0/expiresAt", "value": "2026-05-11T09:58:10Z"}]
	_codes(example.workspace_operation(over)) == {"decision-card.term"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
