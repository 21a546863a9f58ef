package gatehouse.host_interfaces.envelope.negotiation_differs_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.negotiation_differs as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_more_than_was_asked_for if {
	findings := rule.findings with input as example.envelope([
		{"op": "replace", "path": "/negotiatedCapabilities", "value": ["editor.openFile", "editor.applyEdit"]},
	])
	findings == {{
		"code": "host-interface.negotiation-differs",
		"severity": "deny",
		"message": "`editor.applyEdit` is given, and was not asked for",
		"at": {"pointer": "/negotiatedCapabilities/1"},
	}}
}

test_denies_more_than_is_granted if _codes(example.envelope([
	{"op": "replace", "path": "/grant/scope", "value": ["editor.applyEdit"]},
])) == {"host-interface.negotiation-differs"}

test_allows_anything_asked_for_under_an_open_grant if _codes(example.envelope([
	{"op": "replace", "path": "/grant/scope", "value": ["*"]},
])) == set()

test_denies_access_to_nothing_named if _codes(example.envelope([
	{"op": "remove", "path": "/negotiatedCapabilities"},
])) == {"host-interface.negotiation-differs"}

test_denies_a_denial_that_gives if _codes(example.envelope(array.concat(example.denial, [
	{"op": "add", "path": "/negotiatedCapabilities", "value": ["editor.openFile"]},
]))) == {"host-interface.negotiation-differs"}

test_allows_a_denial_that_gives_nothing if _codes(example.envelope(array.concat(example.denial, [
	{"op": "add", "path": "/negotiatedCapabilities", "value": []},
]))) == set()

test_allows_less_than_was_asked_for if _codes(example.envelope([
	{"op": "replace", "path": "/requestedCapabilities", "value": ["editor.openFile", "editor.applyEdit"]},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
