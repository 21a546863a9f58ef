package gatehouse.agent_machine.storage_receipt.overfull_test

import data.gatehouse.agent_machine.storage_receipt.example_test as example
import data.gatehouse.agent_machine.storage_receipt.overfull as rule

test_denies_more_free_bytes_than_there_are if {
	findings := rule.findings with input as example.record({"/capacity/freeBytes": 1000001})
	findings == {{
		"code": "storage-receipt.overfull",
		"severity": "deny",
		"message": "`freeBytes` is 1000001, and the volume has 1000000 bytes",
		"at": {"pointer": "/capacity/freeBytes"},
	}}
}

test_denies_more_in_use if _at(example.record({"/capacity/usedBytes": 1000001})) == {"/capacity/usedBytes"}

test_allows_an_empty_volume_and_unknown_sizes if {
	every changes in [
		{"/capacity/freeBytes": 1000000},
		{"/capacity/freeBytes": null},
		{"/capacity/sizeBytes": null},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
