package gatehouse.agent_machine.steering_receipt.differs_from_sourceset_test

import data.gatehouse.agent_machine.steering_receipt.differs_from_sourceset as rule
import data.gatehouse.agent_machine.steering_receipt.example_test as example

test_denies_another_file if {
	findings := rule.findings with input as example.of_sourceset(
		example.record({
			"/artifactRecords/0/digest/sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		}),
		{},
	)
	findings == {{
		"code": "steering-receipt.differs-from-sourceset",
		"severity": "deny",
		"message": "`model.safetensors` has another digest than `set.json` expects",
		"at": {"pointer": "/artifactRecords/0/digest/sha256"},
	}}
}

test_denies_a_file_that_is_not_verified if {
	_at(example.of_sourceset(
		example.record({"/artifactRecords/0/digest/verified": false}),
		{},
	)) == {"/artifactRecords/0/digest/verified"}
}

test_denies_a_fleet_where_a_person_is_asked if {
	_at(example.of_sourceset(
		example.record({"/consent/attestation": "automated-fleet"}),
		{},
	)) == {"/consent/attestation"}
}

test_allows_what_the_sourceset_leaves_open if {
	_at(example.of_sourceset(example.record({"/artifactRecords/1/digest/verified": false}), {})) == set()
	_at(example.of_sourceset(
		example.record({"/consent/attestation": "automated-fleet"}),
		{"/consent/requiresUserConsent": false},
	)) == set()
}

test_allows_what_it_expects if {
	_at(example.of_sourceset(example.record({}), {})) == set()
	_at(example.of_sourceset(
		example.record({"/artifactRecords/0/digest/verified": false, "/status": "failed"}),
		{},
	)) == set()
}

test_says_nothing_where_the_sourceset_is_not_given if {
	_at(example.record({
		"/artifactRecords/0/digest/sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
	})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
