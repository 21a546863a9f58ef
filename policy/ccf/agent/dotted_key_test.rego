package gatehouse.ccf.agent.dotted_key_test

import data.gatehouse.ccf.agent.dotted_key as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_a_setting_with_a_dot if {
	_codes(example.plugin("config", {"input": "a", "mount.policy": "b"})) == {"ccf.dotted-key"}
}

test_denies_a_label_with_a_dot if {
	_codes(example.plugin("labels", {"team.name": "a"})) == {"ccf.dotted-key"}
}

test_denies_a_plugin_with_a_dot if {
	_codes(example.agent([{"op": "copy", "from": "/plugins/gatehouse", "path": "/plugins/gate.house"}])) == {"ccf.dotted-key"}
}

test_denies_a_path_at_the_root if {
	_codes(example.agent([{"op": "add", "path": "/plugins.gatehouse.protocol_version", "value": 0}])) == {"ccf.dotted-key"}
}

test_allows_a_dot_in_a_document if {
	_codes(example.plugin("policy_data", {"a.b": 1})) == set()
}

test_allows_a_dot_in_a_value if {
	_codes(example.plugin("config", {"input": "a.yaml"})) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
