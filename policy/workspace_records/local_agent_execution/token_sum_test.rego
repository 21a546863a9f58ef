package gatehouse.workspace_records.local_agent_execution.token_sum_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.local_agent_execution.token_sum as rule

test_denies_another_sum if {
	findings := rule.findings with input as example.local_agent_execution([
		{"op": "replace", "path": "/tokenUsage/totalTokens", "value": 1499},
	])
	findings == {{
		"code": "agent-execution.token-sum",
		"severity": "deny",
		"message": "1200 and 300 tokens are counted as 1499",
		"at": {"pointer": "/tokenUsage/totalTokens"},
	}}
}

test_allows_the_sum if _codes(example.local_agent_execution([])) == set()

test_denies_a_part_beyond_the_total if {
	tokens := {"promptTokens": 5, "totalTokens": 3}
	_codes(example.local_agent_execution([{"op": "replace", "path": "/tokenUsage", "value": tokens}])) == {"agent-execution.token-sum"}
}

test_allows_a_part_within_the_total if {
	tokens := {"completionTokens": 3, "totalTokens": 3}
	_codes(example.local_agent_execution([{"op": "replace", "path": "/tokenUsage", "value": tokens}])) == set()
}

test_allows_a_total_alone if _codes(example.local_agent_execution([
	{"op": "replace", "path": "/tokenUsage", "value": {"totalTokens": 9}},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
