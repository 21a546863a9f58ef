package gatehouse.ccf.agent.nested_document_test

import data.gatehouse.ccf.agent.nested_document as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_warns_of_a_dot if {
	_codes(example.plugin("policy_data", {"a.b": 1})) == {"ccf.nested-document"}
}

test_warns_of_a_dot_further_in if {
	_codes(example.plugin("policy_data", {"a": {"b.c": 1}})) == {"ccf.nested-document"}
}

test_allows_a_dot_within_a_list if {
	_codes(example.plugin("policy_data", {"a": [{"b.c": 1}]})) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
