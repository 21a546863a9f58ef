package gatehouse.ccf.agent.null_plugin_test

import data.gatehouse.ccf.agent.null_plugin as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_an_entry_of_null if {
	_codes(example.agent([{"op": "add", "path": "/plugins/other", "value": null}])) == {"ccf.null-plugin"}
}

test_allows_an_entry if {
	_codes(example.agent([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
