package gatehouse.workspace_records.decision_card.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.decision_card.withheld as rule
import data.gatehouse.workspace_records.example_test as example

test_withholds_authority_from_a_refusal if {
	findings := rule.findings with input as example.decision_card([{"op": "replace", "path": "/answer", "value": "denied"}])
	findings == {{
		"code": "decision-card.withheld",
		"severity": "withhold",
		"message": "the question was refused: `denied`",
		"at": {"pointer": "/answer"},
	}}
}

test_withholds_it_from_a_refusal_with_a_reason if _codes(example.decision_card([
	{"op": "replace", "path": "/answer", "value": " No, not this week."},
])) == {"decision-card.withheld"}

test_withholds_it_from_the_second_of_its_end if _codes(example.at(example.decision_card([]), "2026-05-18T10:00:00")) == {"decision-card.withheld"}

test_leaves_it_alone_until_then if _codes(example.at(example.decision_card([]), "2026-05-18T09:59:59.9")) == set()

test_takes_a_word_that_only_begins_alike_for_another if _codes(example.decision_card([
	{"op": "replace", "path": "/answer", "value": "nothing speaks against it"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
