package gatehouse.workspace_records.diagnostic_redaction.unchanged_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.diagnostic_redaction.unchanged as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_one_reference_for_both if {
	findings := rule.findings with input as example.diagnostic_redaction([
		{"op": "replace", "path": "/redactedRef", "value": "sha256:836ff184e7b41b1e13cb5fd89fa1de98dbbab99e9d2918913ff43b86a5c7c213"},
	])
	findings == {{
		"code": "diagnostic-redaction.unchanged",
		"severity": "deny",
		"message": "the redacted artifact is the original",
		"at": {"pointer": "/redactedRef"},
	}}
}

test_denies_the_same_in_capitals if _codes(example.diagnostic_redaction([
	{"op": "replace", "path": "/redactedRef", "value": "LOG-1"},
	{"op": "replace", "path": "/originalRef", "value": "log-1"},
])) == {"diagnostic-redaction.unchanged"}

test_allows_another if _codes(example.diagnostic_redaction([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
