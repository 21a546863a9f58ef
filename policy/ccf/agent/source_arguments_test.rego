package gatehouse.ccf.agent.source_arguments_test

import data.gatehouse.ccf.agent.source_arguments as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_an_option if {
	_codes(example.plugin("source", "./plugin.cjs --verbose")) == {"ccf.source-arguments"}
}

test_allows_a_blank_in_a_name if {
	_codes(example.plugin("source", "./my plugins/gatehouse")) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
