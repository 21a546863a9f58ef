package gatehouse.workspace_records.gates.gate_closed_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.gates.gate_closed as rule

test_denies_a_run_past_a_gate_that_refused if {
	findings := rule.findings with input as _with([], [example.document("PolicyGateRecord", {"id": "gate-notes"}, false)])
	findings == {{
		"code": "workspace-record.gate-closed",
		"severity": "deny",
		"message": "the policy gate `gate-notes` let nothing through: it is refused",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_a_run_past_a_gate_that_is_not_given if _codes(_with([], [])) == {"workspace-record.gate-closed"}

test_denies_a_run_past_a_refusing_gate_of_its_operation if {
	_codes(_with([], [_operation("deny")])) == {"workspace-record.gate-closed"}
}

test_allows_a_run_past_an_allowing_gate_of_its_operation if _codes(_with([], [_operation("allow")])) == set()

test_allows_a_run_that_was_stopped_at_the_gate if {
	gated := [{"op": "replace", "path": "/status", "value": "gated"}]
	_codes(_with(gated, [example.document("PolicyGateRecord", {"id": "gate-notes"}, false)])) == set()
}

test_allows_a_run_whose_gate_was_not_asked_for if _codes(example.local_agent_execution([])) == set()

_with(patches, documents) := example.linked(
	example.local_agent_execution(patches),
	"policy gate",
	"gate-notes",
	documents,
)

_operation(result) := example.document(
	"WorkspaceOperation",
	{"id": "op-notes", "policyGates": [{"id": "gate-notes", "result": result}]},
	true,
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
