package gatehouse.workspace_records.gates.card_withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.gates.card_withheld as rule

test_denies_a_gate_opened_by_a_refused_decision if {
	findings := rule.findings with input as _with([], false)
	findings == {{
		"code": "workspace-record.card-withheld",
		"severity": "deny",
		"message": "the decision card `card-1` opens no gate: it is refused",
		"at": {"pointer": "/ref"},
	}}
}

test_allows_a_gate_opened_by_a_decision_that_holds if _codes(_with([], true)) == set()

test_allows_a_gate_that_a_refused_decision_keeps_shut if {
	_codes(_with([{"op": "replace", "path": "/result", "value": "deny"}], false)) == set()
}

test_denies_a_command_past_such_a_gate if {
	gate := object.union(
		example.document("PolicyGateRecord", {"id": "gate-lint", "result": "allow"}, true),
		{"links": [{"name": "decision card", "ref": "card-1", "found": [1]}]},
	)
	card := example.document("DecisionCard", {}, false)
	asked := example.linked(example.terminal_command([]), "policy gate", "gate-lint", [gate, card])
	_codes(asked) == {"workspace-record.card-withheld"}
}

_with(patches, authorises) := example.linked(
	example.policy_gate_record(patches),
	"decision card",
	"card-1",
	[example.document("DecisionCard", {}, authorises)],
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
