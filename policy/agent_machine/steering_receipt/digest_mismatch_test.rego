package gatehouse.agent_machine.steering_receipt.digest_mismatch_test

import data.gatehouse.agent_machine.steering_receipt.digest_mismatch as rule
import data.gatehouse.agent_machine.steering_receipt.example_test as example

test_denies_another_file if {
	findings := rule.findings with input as example.record({
		"/artifactRecords/0/digest/sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
	})
	findings == {{
		"code": "steering-receipt.digest-mismatch",
		"severity": "deny",
		"message": "`model.safetensors` is taken, and its digest is not `8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8`",
		"at": {"pointer": "/artifactRecords/0/digest/sha256"},
	}}
}

test_denies_one_that_is_called_verified if {
	_at(example.record({
		"/artifactRecords/0/digest/sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"/status": "failed",
	})) == {"/artifactRecords/0/digest/sha256"}
}

test_denies_one_that_completes_a_receipt if {
	_at(example.record({
		"/artifactRecords/0/digest/sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"/artifactRecords/0/digest/verified": false,
	})) == {"/artifactRecords/0/digest/sha256"}
}

test_allows_a_failure_that_is_recorded if {
	_at(example.record({
		"/artifactRecords/0/digest/sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"/artifactRecords/0/digest/verified": false,
		"/status": "failed",
	})) == set()
}

test_allows_trust_on_first_use if {
	_at(example.record({
		"/artifactRecords/0/digest": {
			"algorithm": "sha256",
			"sha256": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
			"verified": false,
			"verificationMethod": "trust-on-first-use",
		},
	})) == set()
}

test_allows_the_digest_expected if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
