package gatehouse.agent_machine.activation_decision.storage_outside_scope_test

import data.gatehouse.agent_machine.activation_decision.storage_outside_scope as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_storage_that_the_scope_does_not_hold if {
	findings := rule.findings with input as example.activation([
		_set("/scope/storageScopeRefs", []),
	])
	findings == {{
		"code": "activation-decision.storage-outside-scope",
		"severity": "deny",
		"message": "`urn:srcos:agent-machine:storage-receipt:desk-cache` is not among the `storageScopeRefs`",
		"at": {"pointer": "/inputs/storageReceiptRefs/0"},
	}}
}

test_denies_storage_where_no_scope_is_said if {
	_codes([{"op": "remove", "path": "/scope/storageScopeRefs"}]) == {"activation-decision.storage-outside-scope"}
}

test_allows_storage_in_the_scope if _codes([]) == set()

test_allows_refusal_that_looked_at_storage if {
	_codes([_set("/decision/activationAllowed", false), _set("/scope/storageScopeRefs", [])]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
