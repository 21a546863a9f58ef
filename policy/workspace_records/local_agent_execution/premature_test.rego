package gatehouse.workspace_records.local_agent_execution.premature_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.local_agent_execution.premature as rule

test_denies_the_output_of_a_run_that_waits if {
	findings := rule.findings with input as example.local_agent_execution([
		{"op": "replace", "path": "/status", "value": "pending"},
		{"op": "remove", "path": "/endedAt"},
		{"op": "remove", "path": "/sideEffects"},
	])
	findings == {{
		"code": "agent-execution.premature",
		"severity": "deny",
		"message": "the run is `pending` and has `outputRef`",
		"at": {"pointer": "/outputRef"},
	}}
}

test_denies_files_of_a_run_at_the_gate if _codes(example.local_agent_execution([
	{"op": "replace", "path": "/status", "value": "gated"},
	{"op": "remove", "path": "/outputRef"},
	{"op": "remove", "path": "/endedAt"},
])) == {"agent-execution.premature"}

test_denies_an_end_of_a_run_that_waits if _codes(example.local_agent_execution([
	{"op": "replace", "path": "/status", "value": "pending"},
	{"op": "remove", "path": "/outputRef"},
	{"op": "remove", "path": "/sideEffects"},
])) == {"agent-execution.premature"}

test_allows_a_run_that_waits if _codes(example.local_agent_execution([
	{"op": "replace", "path": "/status", "value": "pending"},
	{"op": "remove", "path": "/outputRef"},
	{"op": "remove", "path": "/endedAt"},
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "none", "filesWritten": []}},
])) == set()

test_allows_a_run_that_is_over if _codes(example.local_agent_execution([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
