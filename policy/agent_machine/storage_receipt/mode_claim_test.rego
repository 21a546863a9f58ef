package gatehouse.agent_machine.storage_receipt.mode_claim_test

import data.gatehouse.agent_machine.storage_receipt.example_test as example
import data.gatehouse.agent_machine.storage_receipt.mode_claim as rule

test_denies_an_open_folder_that_is_called_closed if {
	findings := rule.findings with input as example.record({"/filesystem/mode": "0777"})
	findings == {{
		"code": "storage-receipt.mode-claim",
		"severity": "deny",
		"message": "anyone may write by the mode `0777`, and `worldWritable` is false",
		"at": {"pointer": "/filesystem/mode"},
	}}
}

test_denies_every_mode_that_lets_others_write if {
	every changes in [
		{"/filesystem/mode": "002"},
		{"/filesystem/mode": "753"},
		{"/filesystem/mode": "1776"},
	] {
		_at(example.record(changes)) == {"/filesystem/mode"}
	}
}

test_allows_modes_that_do_not if {
	every changes in [
		{"/filesystem/mode": "775"},
		{"/filesystem/mode": "0774"},
		{"/filesystem/mode": "2771"},
		{"/filesystem/mode": null},
	] {
		_at(example.record(changes)) == set()
	}
}

test_leaves_honest_receipts_alone if {
	_at(example.record({"/filesystem/mode": "0777", "/filesystem/worldWritable": true})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
