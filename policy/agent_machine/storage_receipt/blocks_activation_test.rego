package gatehouse.agent_machine.storage_receipt.blocks_activation_test

import data.gatehouse.agent_machine.storage_receipt.blocks_activation as rule
import data.gatehouse.agent_machine.storage_receipt.example_test as example

test_warns_of_a_volume_that_anyone_writes_to if {
	findings := rule.findings with input as example.record({"/filesystem/worldWritable": true})
	findings == {{
		"code": "storage-receipt.blocks-activation",
		"severity": "warn",
		"message": "the volume was not observed to be safe: `worldWritable` is not false",
		"at": {"pointer": "/filesystem"},
	}}
}

test_warns_of_what_nobody_looked_at if {
	_at(example.lacking(["/filesystem/worldWritable"], {})) == {"/filesystem"}
	_at(example.lacking(["/filesystem/symlinkTraversalObserved"], {})) == {"/filesystem"}
}

test_warns_of_missing_protection if {
	_at(example.record({"/encryption/observed": false, "/quota/observed": false})) == {
		"/encryption/observed",
		"/quota/observed",
	}
}

test_allows_volumes_that_need_none if {
	every changes in [
		{"/encryption/required": false, "/encryption/observed": false},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
