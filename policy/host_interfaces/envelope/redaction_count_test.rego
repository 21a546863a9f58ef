package gatehouse.host_interfaces.envelope.redaction_count_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.redaction_count as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_another_number_than_is_listed if {
	findings := rule.findings with input as example.envelope([
		{"op": "replace", "path": "/receipt/redactionSummary/redactionCount", "value": 2},
	])
	findings == {{
		"code": "host-interface.redaction-count",
		"severity": "deny",
		"message": "2 redacted fields are counted, and 1 are listed",
		"at": {"pointer": "/receipt/redactionSummary/redactionCount"},
	}}
}

test_denies_too_few if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/redactionSummary/redactionCount", "value": 0},
])) == {"host-interface.redaction-count"}

test_allows_the_number_listed if _codes(example.envelope([])) == set()

test_allows_none if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/redactionSummary", "value": {"redactedFields": [], "redactionCount": 0}},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
