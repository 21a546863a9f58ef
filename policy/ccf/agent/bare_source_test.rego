package gatehouse.ccf.agent.bare_source_test

import data.gatehouse.ccf.agent.bare_source as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_warns_of_a_bare_name if {
	_codes(example.plugin("source", "plugin.cjs")) == {"ccf.bare-source"}
}

test_allows_a_relative_path if {
	_codes(example.plugin("source", "./plugin.cjs")) == set()
}

test_allows_an_image_by_tag if {
	_codes(example.plugin("source", "plugin:v1")) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
