package gatehouse.agent_machine.activation_decision.storage_unfit_test

import data.gatehouse.agent_machine.activation_decision.storage_unfit as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_storage_without_the_required_encryption if {
	findings := rule.findings with input as example.activation_with([], [example.given_storage([
		_set("/encryption/observed", false),
	])])
	findings == {{
		"code": "activation-decision.storage-unfit",
		"severity": "deny",
		"message": "the storage receipt `urn:srcos:agent-machine:storage-receipt:desk-cache` does not show that the required encryption is there",
		"at": {"pointer": "/inputs/storageReceiptRefs/0"},
	}}
}

test_denies_storage_without_the_required_quota if {
	_given([], [example.given_storage([_set("/quota/required", true)])]) == {"activation-decision.storage-unfit"}
}

test_denies_storage_that_others_write_to if {
	_given([], [example.given_storage([_set("/filesystem/worldWritable", true)])]) == {
		"activation-decision.storage-unfit",
	}
}

test_denies_storage_of_which_it_is_not_known if {
	_given([], [example.given_storage([{"op": "remove", "path": "/filesystem/worldWritable"}])]) == {
		"activation-decision.storage-unfit",
	}
	_given([], [example.given_storage([{"op": "remove", "path": "/filesystem/symlinkTraversalObserved"}])]) == {
		"activation-decision.storage-unfit",
	}
}

test_allows_storage_that_is_fit if _given([], [example.given_storage([])]) == set()

test_allows_encryption_that_is_not_required if {
	_given([], [example.given_storage([_set("/encryption", {"required": false, "observed": false})])]) == set()
}

test_allows_refusal_because_of_storage if {
	_given(
		[_set("/decision/activationAllowed", false)],
		[example.given_storage([_set("/encryption/observed", false)])],
	) == set()
}

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
