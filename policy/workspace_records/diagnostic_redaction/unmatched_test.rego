package gatehouse.workspace_records.diagnostic_redaction.unmatched_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.diagnostic_redaction.unmatched as rule
import data.gatehouse.workspace_records.example_test as example

test_warns_of_a_change_without_a_match if {
	findings := rule.findings with input as example.diagnostic_redaction([
		{"op": "replace", "path": "/rules/0/matchCount", "value": 0},
	])
	findings == {{
		"code": "diagnostic-redaction.unmatched",
		"severity": "warn",
		"message": "no rule found anything, and the artifact is another one",
		"at": {"pointer": "/rules"},
	}}
}

test_keeps_silent_where_one_found_something if _codes(example.diagnostic_redaction([])) == set()

test_keeps_silent_where_nobody_counted if _codes(example.diagnostic_redaction([
	{"op": "remove", "path": "/rules/0/matchCount"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
