package gatehouse.workspace_records.transfer_operation.unredacted_export_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.transfer_operation.unredacted_export as rule

test_denies_the_original_of_a_redaction if {
	findings := rule.findings with input as _with("unredacted original", "DiagnosticRedaction", {}, _upload)
	findings == {{
		"code": "transfer.unredacted-export",
		"severity": "deny",
		"message": "`log-1` is what the redaction in `other.json` was made of",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_a_log_as_it_was_written if {
	_codes(_with("operation log", "LocalOperationLog", {}, _upload)) == {"transfer.unredacted-export"}
}

test_allows_a_redacted_log if {
	_codes(_with("operation log", "LocalOperationLog", {"redactionApplied": true}, _upload)) == set()
}

test_allows_a_download if _codes(_with("operation log", "LocalOperationLog", {}, [])) == set()

_upload := [{"op": "replace", "path": "/direction", "value": "upload"}]

_with(name, kind, contract, patches) := example.linked(
	example.transfer_operation(patches),
	name,
	"log-1",
	[example.document(kind, contract, false)],
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
