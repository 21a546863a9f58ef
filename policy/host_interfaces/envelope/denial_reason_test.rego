package gatehouse.host_interfaces.envelope.denial_reason_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.denial_reason as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_denial_without_reason if {
	findings := rule.findings with input as example.envelope(array.concat(example.denial, [
		{"op": "remove", "path": "/denialReason"},
	]))
	findings == {{
		"code": "host-interface.denial-reason",
		"severity": "deny",
		"message": "access is denied, and nothing says why",
		"at": {"pointer": ""},
	}}
}

test_denies_a_denial_whose_receipt_gives_none if _codes(example.envelope(array.concat(example.denial, [
	{"op": "remove", "path": "/receipt/denialReason"},
]))) == {"host-interface.denial-reason"}

test_denies_a_blank_reason if _codes(example.envelope(array.concat(example.denial, [
	{"op": "replace", "path": "/denialReason", "value": " "},
]))) == {"host-interface.denial-reason"}

test_denies_access_with_a_reason_against_it if _codes(example.envelope([
	{"op": "add", "path": "/denialReason", "value": "too late"},
])) == {"host-interface.denial-reason"}

test_denies_a_receipt_of_access_with_one if _codes(example.envelope([
	{"op": "add", "path": "/receipt/denialReason", "value": "too late"},
])) == {"host-interface.denial-reason"}

test_allows_a_denial_that_says_why if _codes(example.envelope(example.denial)) == set()

test_allows_access_without_one if _codes(example.envelope([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
