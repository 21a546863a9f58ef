package gatehouse.agent_machine.storage_receipt.sensitive_in_clear_test

import data.gatehouse.agent_machine.storage_receipt.example_test as example
import data.gatehouse.agent_machine.storage_receipt.sensitive_in_clear as rule

test_denies_sensitive_data_in_clear if {
	findings := rule.findings with input as example.record({"/encryption/observed": false})
	findings == {{
		"code": "storage-receipt.sensitive-in-clear",
		"severity": "deny",
		"message": "the volume is `sensitive`, and no encryption was observed",
		"at": {"pointer": "/encryption/observed"},
	}}
}

test_denies_secrets_in_clear if {
	_at(example.record({"/encryption/observed": false, "/sensitivity/class": "secret"})) == {"/encryption/observed"}
}

test_allows_mixed_data_and_encryption if {
	every changes in [
		{"/encryption/observed": false, "/sensitivity/class": "mixed"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
