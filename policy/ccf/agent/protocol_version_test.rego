package gatehouse.ccf.agent.protocol_version_test

import data.gatehouse.ccf.agent.protocol_version as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_zero if {
	_codes(example.plugin("protocol_version", 0)) == {"ccf.protocol-version"}
}

test_denies_null if {
	_codes(example.plugin("protocol_version", null)) == {"ccf.protocol-version"}
}

test_denies_a_third if {
	_codes(example.plugin("protocol_version", 3)) == {"ccf.protocol-version"}
}

test_denies_a_word if {
	_codes(example.plugin("protocol_version", "two")) == {"ccf.protocol-version"}
}

test_allows_the_text_of_a_number if {
	_codes(example.plugin("protocol_version", "2")) == set()
}

test_allows_one_and_two if {
	_codes(example.plugin("protocol_version", 1)) == set()
}

test_allows_nothing if {
	_codes(example.agent([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
