package gatehouse.ccf.agent.digest_source_test

import data.gatehouse.ccf.agent.digest_source as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_warns_of_a_digest if {
	_codes(example.plugin("source", "ghcr.io/example/plugin@sha256:5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9")) == {"ccf.digest-source"}
}

test_allows_a_tag if {
	_codes(example.plugin("source", "ghcr.io/example/plugin:v1")) == set()
}

test_allows_a_path if {
	_codes(example.agent([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
