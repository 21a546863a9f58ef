package gatehouse.workspace_records.policy_gate_record.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.policy_gate_record.withheld as rule

test_withholds_authority_from_a_gate_that_denies if {
	findings := rule.findings with input as example.policy_gate_record([
		{"op": "replace", "path": "/result", "value": "deny"},
	])
	findings == {{
		"code": "policy-gate.withheld",
		"severity": "withhold",
		"message": "the gate `house.terminal` says `deny`",
		"at": {"pointer": "/result"},
	}}
}

test_withholds_it_where_the_gate_escalates if _codes(example.policy_gate_record([
	{"op": "replace", "path": "/result", "value": "escalate"},
])) == {"policy-gate.withheld"}

test_withholds_it_where_the_gate_redacts if _codes(example.policy_gate_record([
	{"op": "replace", "path": "/result", "value": "redact"},
])) == {"policy-gate.withheld"}

test_leaves_a_gate_alone_that_allows if _codes(example.policy_gate_record([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
