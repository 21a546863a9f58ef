package gatehouse.workspace_records.file_availability.details_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.file_availability.details_missing as rule

test_denies_a_conflict_without_versions if {
	findings := rule.findings with input as example.file_availability([{"op": "remove", "path": "/conflictDetails"}])
	findings == {{
		"code": "file-availability.details-missing",
		"severity": "deny",
		"message": "the file is `conflicted`, and `conflictDetails` is missing",
		"at": {"pointer": "/state"},
	}}
}

test_denies_a_quarantine_without_reason if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "quarantined"},
])) == {"file-availability.details-missing"}

test_denies_a_transfer_without_progress if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "syncing"},
])) == {"file-availability.details-missing"}

test_allows_a_conflict_with_its_versions if _codes(example.file_availability([])) == set()

test_allows_a_file_that_is_here if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "local"},
	{"op": "remove", "path": "/conflictDetails"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
