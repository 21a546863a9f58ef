package gatehouse.agent_machine.steering_receipt.incomplete_test

import data.gatehouse.agent_machine.steering_receipt.example_test as example
import data.gatehouse.agent_machine.steering_receipt.incomplete as rule

test_denies_to_miss_something if {
	findings := rule.findings with input as example.record({"/missing": ["tokenizer"]})
	findings == {{
		"code": "steering-receipt.incomplete",
		"severity": "deny",
		"message": "the receipt is complete, and `tokenizer` is missing",
		"at": {"pointer": "/missing/0"},
	}}
}

test_denies_to_list_nothing if _at(example.record({"/artifactRecords": []})) == {"/artifactRecords"}

test_allows_both_until_it_is_complete if {
	_at(example.record({
		"/missing": ["tokenizer"],
		"/artifactRecords": [],
		"/status": "pending",
	})) == set()
}

test_allows_a_complete_one if {
	_at(example.record({})) == set()
	_at(example.lacking(["/missing"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
