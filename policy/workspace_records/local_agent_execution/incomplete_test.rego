package gatehouse.workspace_records.local_agent_execution.incomplete_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.local_agent_execution.incomplete as rule

test_denies_one_without_end if {
	findings := rule.findings with input as example.local_agent_execution([{"op": "remove", "path": "/endedAt"}])
	findings == {{
		"code": "agent-execution.incomplete",
		"severity": "deny",
		"message": "the run is `completed` and lacks `endedAt`",
		"at": {"pointer": "/status"},
	}}
}

test_denies_one_without_output if _codes(example.local_agent_execution([
	{"op": "remove", "path": "/outputRef"},
])) == {"agent-execution.incomplete"}

test_denies_one_without_evidence if _codes(example.local_agent_execution([
	{"op": "remove", "path": "/evidenceRef"},
])) == {"agent-execution.incomplete"}

test_allows_a_failed_run_without if _codes(example.local_agent_execution([
	{"op": "replace", "path": "/status", "value": "failed"},
	{"op": "remove", "path": "/outputRef"},
])) == set()

test_allows_a_completed_run_with_all if _codes(example.local_agent_execution([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
