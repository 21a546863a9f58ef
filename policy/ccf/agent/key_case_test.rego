package gatehouse.ccf.agent.key_case_test

import data.gatehouse.ccf.agent.key_case as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_capitals_at_the_root if {
	_codes(example.agent([{"op": "add", "path": "/Daemon", "value": true}])) == {"ccf.key-case"}
}

test_denies_capitals_in_a_plugin if {
	_codes(example.plugin("Protocol_Version", 0)) == {"ccf.key-case"}
}

test_allows_a_key_that_nobody_knows if {
	_codes(example.plugin("Comment", "x")) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
