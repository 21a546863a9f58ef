package gatehouse.ccf.agent.config_value_test

import data.gatehouse.ccf.agent.config_value as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_a_list if {
	_codes(example.plugin("config", {"input": ["a", "b"]})) == {"ccf.config-value"}
}

test_denies_an_object if {
	_codes(example.plugin("config", {"input": {"a": "b"}})) == {"ccf.config-value"}
}

test_allows_a_number if {
	_codes(example.plugin("config", {"input": "a", "timeout": 5})) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
