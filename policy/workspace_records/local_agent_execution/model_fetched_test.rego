package gatehouse.workspace_records.local_agent_execution.model_fetched_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.local_agent_execution.model_fetched as rule

test_denies_a_fetched_model if {
	findings := rule.findings with input as example.local_agent_execution([
		{"op": "replace", "path": "/model", "value": "https://models.example.org/m.gguf"},
	])
	findings == {{
		"code": "agent-execution.model-fetched",
		"severity": "deny",
		"message": "the model `https://models.example.org/m.gguf` is fetched, and no network is declared",
		"at": {"pointer": "/model"},
	}}
}

test_denies_a_class_of_network_without_a_host if _codes(example.local_agent_execution([
	{"op": "replace", "path": "/model", "value": "HF://org/m"},
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "network"}},
])) == {"agent-execution.model-fetched"}

test_allows_one_fetched_from_a_declared_host if _codes(example.local_agent_execution([
	{"op": "replace", "path": "/model", "value": "hf://org/m"},
	{"op": "replace", "path": "/sideEffects", "value": {"classification": "network", "networkTargets": ["hf.example.org"]}},
])) == set()

test_allows_a_model_of_the_device if _codes(example.local_agent_execution([])) == set()

test_allows_a_run_without_model if _codes(example.local_agent_execution([
	{"op": "remove", "path": "/model"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
