package gatehouse.agent_machine.activation_decision.receipts_undelivered_test

import data.gatehouse.agent_machine.activation_decision.receipts_undelivered as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_activation_without_storage_receipts if {
	findings := rule.findings with input as example.activation([
		_set("/inputs/storageReceiptRefs", []),
	])
	findings == {{
		"code": "activation-decision.receipts-undelivered",
		"severity": "deny",
		"message": "the activation is allowed, storage receipts are required, and there is none",
		"at": {"pointer": "/inputs/storageReceiptRefs"},
	}}
}

test_allows_activation_that_has_one if _codes([]) == set()

test_allows_activation_that_needs_none if {
	_codes([_set("/inputs/storageReceiptRefs", []), _set("/obligations/requiredReceipts", ["runtime"])]) == set()
}

test_allows_refusal_without_one if {
	_codes([_set("/decision/activationAllowed", false), _set("/inputs/storageReceiptRefs", [])]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
