package gatehouse.workspace_records.transfer_operation.bytes_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.transfer_operation.bytes as rule

test_denies_more_than_all if {
	findings := rule.findings with input as example.transfer_operation([
		{"op": "replace", "path": "/bytesDone", "value": 2049},
	])
	findings == {{
		"code": "transfer.bytes",
		"severity": "deny",
		"message": "2049 of 2048 bytes are done",
		"at": {"pointer": "/bytesDone"},
	}}
}

test_allows_all_of_them if _codes(example.transfer_operation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
