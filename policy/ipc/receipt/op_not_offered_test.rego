package gatehouse.ipc.receipt.op_not_offered_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.receipt.op_not_offered as rule

test_denies_a_receipt_for_what_was_not_offered if {
	findings := rule.findings with input as example.receipt([{"op": "replace", "path": "/invocation/op", "value": "disk.wipe"}])
	findings == {{
		"code": "run-receipt.op-not-offered",
		"severity": "deny",
		"message": "the adapter has not offered `disk.wipe`",
		"at": {"pointer": "/invocation/op"},
	}}
}

test_denies_a_receipt_for_an_adapter_that_offers_nothing if _codes(example.receipt([{"op": "replace", "path": "/capabilities/capabilities", "value": []}])) == {"run-receipt.op-not-offered"}

test_allows_what_was_offered if _codes(example.receipt([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
