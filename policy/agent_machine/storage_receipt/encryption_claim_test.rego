package gatehouse.agent_machine.storage_receipt.encryption_claim_test

import data.gatehouse.agent_machine.storage_receipt.encryption_claim as rule
import data.gatehouse.agent_machine.storage_receipt.example_test as example

test_denies_encryption_by_nothing if {
	findings := rule.findings with input as example.record({"/encryption/mode": "none"})
	findings == {{
		"code": "storage-receipt.encryption-claim",
		"severity": "deny",
		"message": "encryption was observed, and its mode is `none`",
		"at": {"pointer": "/encryption/mode"},
	}}
}

test_allows_none_that_is_not_observed if {
	every changes in [
		{"/encryption/mode": "none", "/encryption/observed": false},
		{"/encryption/mode": "unknown"},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
