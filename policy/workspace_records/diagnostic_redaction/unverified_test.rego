package gatehouse.workspace_records.diagnostic_redaction.unverified_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.diagnostic_redaction.unverified as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_a_verification_without_record if {
	findings := rule.findings with input as example.diagnostic_redaction([{"op": "remove", "path": "/verificationRef"}])
	findings == {{
		"code": "diagnostic-redaction.unverified",
		"severity": "deny",
		"message": "the redaction is called verified, and no verification is named",
		"at": {"pointer": "/verified"},
	}}
}

test_allows_one_that_is_named if _codes(example.diagnostic_redaction([])) == set()

test_allows_one_that_is_not_verified if _codes(example.diagnostic_redaction([
	{"op": "replace", "path": "/verified", "value": false},
	{"op": "remove", "path": "/verificationRef"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
