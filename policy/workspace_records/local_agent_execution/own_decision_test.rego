package gatehouse.workspace_records.local_agent_execution.own_decision_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.local_agent_execution.own_decision as rule

test_denies_a_gate_that_the_agent_itself_evaluated if {
	gate := example.document("PolicyGateRecord", {"evaluatedBy": "agent:summariser"}, true)
	findings := rule.findings with input as _with([gate])
	findings == {{
		"code": "agent-execution.own-decision",
		"severity": "deny",
		"message": "the agent `agent:summariser` decided on its own run in `other.json`",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_a_card_behind_the_gate if {
	gate := object.union(
		example.document("PolicyGateRecord", {"evaluatedBy": "gatekeeper"}, true),
		{"links": [{"name": "decision card", "ref": "card-1", "found": [1]}]},
	)
	card := example.document("DecisionCard", {"decidedBy": "agent:summariser"}, true)
	asked := object.union(_with([gate, card]), {"facts": {"links": [{
		"name": "policy gate", "ref": "gate-notes", "authority": false, "found": [0], "at": {"pointer": "/ref"},
	}]}})
	_codes(asked) == {"agent-execution.own-decision"}
}

test_denies_a_card_of_the_operation if {
	operation := example.document("WorkspaceOperation", {"decisionCards": [{"decidedBy": "agent:summariser"}]}, true)
	_codes(_with([operation])) == {"agent-execution.own-decision"}
}

test_allows_somebody_else if {
	_codes(_with([example.document("PolicyGateRecord", {"evaluatedBy": "gatekeeper"}, true)])) == set()
}

_with(documents) := example.linked(example.local_agent_execution([]), "policy gate", "gate-notes", documents)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
