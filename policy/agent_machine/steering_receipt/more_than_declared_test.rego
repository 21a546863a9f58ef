package gatehouse.agent_machine.steering_receipt.more_than_declared_test

import data.gatehouse.agent_machine.steering_receipt.example_test as example
import data.gatehouse.agent_machine.steering_receipt.more_than_declared as rule

test_warns_of_more_than_was_declared if {
	findings := rule.findings with input as example.record({"/artifactRecords/0/storage/sizeBytes": 210001})
	findings == {{
		"code": "steering-receipt.more-than-declared",
		"severity": "warn",
		"message": "250001 bytes were fetched, and 250000 were declared",
		"at": {"pointer": "/consent/declaredBytes"},
	}}
}

test_allows_as_many if {
	every changes in [
		{"/artifactRecords/0/storage/sizeBytes": 210000},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

test_allows_what_was_there_and_what_nobody_counted if {
	every changes in [
		{
			"/artifactRecords/0/storage/sizeBytes": 999999,
			"/artifactRecords/0/source/type": "local",
		},
		{"/consent/declaredBytes": null, "/artifactRecords/0/storage/sizeBytes": 999999},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.lacking(["/consent"], {"/artifactRecords/0/storage/sizeBytes": 999999})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
