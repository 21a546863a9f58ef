package gatehouse.ccf.agent.unknown_key_test

import data.gatehouse.ccf.agent.unknown_key as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_warns_of_a_slip if {
	_codes(example.plugin("protocol", 2)) == {"ccf.unknown-key"}
}

test_warns_of_a_slip_beside_the_plugins if {
	findings := rule.findings with input as example.agent([{"op": "add", "path": "/agent_evidnce", "value": {}}])
	findings == {{
		"code": "ccf.unknown-key",
		"severity": "warn",
		"message": "the agent knows no `agent_evidnce` of a configuration, and ignores it",
		"at": {"pointer": "/agent_evidnce"},
	}}
}

test_allows_what_is_known if {
	_codes(example.plugin("schedule", "* * * * *")) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
