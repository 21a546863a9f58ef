package gatehouse.workspace_records.file_availability.bytes_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.file_availability.bytes as rule

test_denies_more_than_all if {
	findings := rule.findings with input as example.file_availability([
		{"op": "add", "path": "/syncProgress", "value": {"bytesTotal": 8, "bytesDone": 9}},
	])
	findings == {{
		"code": "file-availability.bytes",
		"severity": "deny",
		"message": "9 of 8 bytes are done",
		"at": {"pointer": "/syncProgress/bytesDone"},
	}}
}

test_allows_all_of_them if _codes(example.file_availability([
	{"op": "add", "path": "/syncProgress", "value": {"bytesTotal": 8, "bytesDone": 8}},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
