package gatehouse.host_interfaces.envelope.repeated_capability_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.repeated_capability as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_one_asked_for_twice if {
	findings := rule.findings with input as example.envelope([
		{"op": "add", "path": "/requestedCapabilities/-", "value": "editor.openFile"},
	])
	findings == {{
		"code": "host-interface.repeated-capability",
		"severity": "deny",
		"message": "`editor.openFile` stands in the list before",
		"at": {"pointer": "/requestedCapabilities/1"},
	}}
}

test_denies_one_given_twice if _codes(example.envelope([
	{"op": "add", "path": "/negotiatedCapabilities/-", "value": "editor.openFile"},
])) == {"host-interface.repeated-capability"}

test_denies_one_granted_twice if _codes(example.envelope([
	{"op": "add", "path": "/grant/scope/-", "value": "editor.openFile"},
])) == {"host-interface.repeated-capability"}

test_allows_each_once if _codes(example.envelope([])) == set()

test_allows_an_empty_list if _codes(example.envelope(array.concat(example.denial, [
	{"op": "add", "path": "/negotiatedCapabilities", "value": []},
]))) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
