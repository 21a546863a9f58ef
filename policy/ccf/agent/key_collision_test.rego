package gatehouse.ccf.agent.key_collision_test

import data.gatehouse.ccf.agent.key_collision as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_two_plugins if {
	_codes(example.agent([{"op": "copy", "from": "/plugins/gatehouse", "path": "/plugins/Gatehouse"}])) == {"ccf.key-collision"}
}

test_denies_two_settings if {
	_codes(example.plugin("config", {"input": "a", "Input": "b"})) == {"ccf.key-collision"}
}

test_allows_two_documents_of_different_places if {
	_codes(example.plugin("policy_data", {"a": {"b": 1}, "B": 2})) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
