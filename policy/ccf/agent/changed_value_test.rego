package gatehouse.ccf.agent.changed_value_test

import data.gatehouse.ccf.agent.changed_value as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_warns_of_a_boolean_setting if {
	_codes(example.plugin("config", {"input": "a", "strict": true})) == {"ccf.changed-value"}
}

test_warns_of_a_setting_of_null if {
	_codes(example.plugin("config", {"input": null})) == {"ccf.changed-value"}
}

test_warns_of_a_document_of_null if {
	_codes(example.plugin("policy_data", {"limits": null})) == {"ccf.changed-value"}
}

test_allows_a_boolean_in_a_document if {
	_codes(example.plugin("policy_data", {"strict": true})) == set()
}

test_allows_texts if {
	_codes(example.agent([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
