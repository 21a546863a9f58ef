package gatehouse.workspace_records.transfer_operation.incomplete_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.transfer_operation.incomplete as rule

test_denies_one_without_checksum if {
	findings := rule.findings with input as example.transfer_operation([{"op": "remove", "path": "/checksum"}])
	findings == {{
		"code": "transfer.incomplete",
		"severity": "deny",
		"message": "the transfer is `completed`, and no checksum is given",
		"at": {"pointer": "/status"},
	}}
}

test_denies_one_with_bytes_to_go if _codes(example.transfer_operation([
	{"op": "replace", "path": "/bytesDone", "value": 2047},
])) == {"transfer.incomplete"}

test_allows_a_running_one if _codes(example.transfer_operation([
	{"op": "replace", "path": "/status", "value": "running"},
	{"op": "replace", "path": "/bytesDone", "value": 1},
	{"op": "remove", "path": "/checksum"},
])) == set()

test_allows_a_completed_one if _codes(example.transfer_operation([])) == set()

test_allows_one_that_does_not_count if _codes(example.transfer_operation([
	{"op": "remove", "path": "/bytesDone"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
