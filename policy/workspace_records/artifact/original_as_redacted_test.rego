package gatehouse.workspace_records.artifact.original_as_redacted_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.artifact.original_as_redacted as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_the_original_as_a_redacted_copy if {
	findings := rule.findings with input as _with([])
	findings == {{
		"code": "artifact.original-as-redacted",
		"severity": "deny",
		"message": "the content is what the redaction in `other.json` was made of",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_it_by_the_kind_alone if {
	_codes(_with([{"op": "remove", "path": "/redacted"}])) == {"artifact.original-as-redacted"}
}

test_allows_an_original_that_is_called_one if {
	_codes(_with([
		{"op": "replace", "path": "/redacted", "value": false},
		{"op": "replace", "path": "/kind", "value": "diagnostic"},
	])) == set()
}

test_allows_other_content if _codes(example.artifact([])) == set()

_with(patches) := example.linked(
	example.artifact(patches),
	"unredacted original",
	"sha256:0",
	[example.document("DiagnosticRedaction", {}, false)],
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
