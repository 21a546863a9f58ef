package gatehouse.ccf.agent.lowered_name_test

import data.gatehouse.ccf.agent.lowered_name as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_warns_of_a_label if {
	_codes(example.plugin("labels", {"Team": "a"})) == {"ccf.lowered-name"}
}

test_warns_of_a_document if {
	_codes(example.plugin("policy_data", {"Limits": 1})) == {"ccf.lowered-name"}
}

test_allows_a_document_within_a_list if {
	_codes(example.plugin("policy_data", {"limits": [{"Most": 1}]})) == set()
}

test_allows_a_value if {
	_codes(example.plugin("labels", {"team": "A"})) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
