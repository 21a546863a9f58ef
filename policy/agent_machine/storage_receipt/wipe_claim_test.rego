package gatehouse.agent_machine.storage_receipt.wipe_claim_test

import data.gatehouse.agent_machine.storage_receipt.example_test as example
import data.gatehouse.agent_machine.storage_receipt.wipe_claim as rule

test_denies_a_wipe_without_a_receipt if {
	findings := rule.findings with input as example.record({"/lifecycle/lastWipeReceiptRef": null})
	findings == {{
		"code": "storage-receipt.wipe-claim",
		"severity": "deny",
		"message": "the volume was wiped, and no receipt of it is named",
		"at": {"pointer": "/lifecycle/wipeStatus"},
	}}
}

test_denies_a_missing_and_an_empty_name if {
	_at(example.lacking(["/lifecycle/lastWipeReceiptRef"], {})) == {"/lifecycle/wipeStatus"}
	_at(example.record({"/lifecycle/lastWipeReceiptRef": ""})) == {"/lifecycle/wipeStatus"}
}

test_allows_a_wipe_to_come_and_one_that_is_shown if {
	every changes in [
		{"/lifecycle/lastWipeReceiptRef": null, "/lifecycle/wipeStatus": "pending"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
