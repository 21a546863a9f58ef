package gatehouse.host_interfaces.envelope.receipt_differs_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.receipt_differs as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_receipt_of_another_result if {
	findings := rule.findings with input as example.envelope([
		{"op": "replace", "path": "/receipt/result", "value": "deny"},
	])
	findings == {{
		"code": "host-interface.receipt-differs",
		"severity": "deny",
		"message": "the receipt says `deny`, the decision `allow`",
		"at": {"pointer": "/receipt/result"},
	}}
}

test_denies_a_receipt_of_another_interface if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/interfaceKind", "value": "browser"},
])) == {"host-interface.receipt-differs"}

test_denies_a_receipt_of_another_workspace if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/workspaceId", "value": "ws-other"},
])) == {"host-interface.receipt-differs"}

test_denies_a_receipt_of_another_grant if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/grantId", "value": "grant-2"},
])) == {"host-interface.receipt-differs"}

test_denies_a_receipt_that_knows_no_grant if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/grantId", "value": null},
])) == {"host-interface.receipt-differs"}

test_denies_a_receipt_of_a_grant_that_is_not_there if _codes(example.envelope([
	{"op": "replace", "path": "/grant", "value": null},
])) == {"host-interface.receipt-differs"}

test_denies_a_receipt_under_another_policy if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/policyHash", "value": "sha256:fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"},
])) == {"host-interface.receipt-differs"}

test_denies_a_receipt_of_another_time if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/decidedAt", "value": "2026-05-10T09:30:00.5Z"},
])) == {"host-interface.receipt-differs"}

test_denies_another_reason if _codes(example.envelope(array.concat(example.denial, [
	{"op": "replace", "path": "/receipt/denialReason", "value": "another"},
]))) == {"host-interface.receipt-differs"}

test_allows_one_time_written_in_two_ways if _codes(example.envelope([
	{"op": "replace", "path": "/receipt/decidedAt", "value": "2026-05-10T11:30:00.000+02:00"},
])) == set()

test_allows_neither_naming_a_grant if _codes(example.envelope(array.concat(example.denial, example.without_grant))) == set()

test_allows_a_receipt_that_repeats if _codes(example.envelope([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
