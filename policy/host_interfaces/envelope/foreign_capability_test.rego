package gatehouse.host_interfaces.envelope.foreign_capability_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.foreign_capability as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_capability_of_another_interface if {
	findings := rule.findings with input as example.envelope([
		{"op": "add", "path": "/grant/scope/-", "value": "pty.attach"},
	])
	findings == {{
		"code": "host-interface.foreign-capability",
		"severity": "deny",
		"message": "`pty.attach` is no capability of the interface `editor`",
		"at": {"pointer": "/grant/scope/2"},
	}}
}

test_denies_one_asked_for if _codes(example.envelope([
	{"op": "replace", "path": "/requestedCapabilities", "value": ["pty.attach"]},
])) == {"host-interface.foreign-capability"}

test_denies_a_pattern if _codes(example.envelope([
	{"op": "replace", "path": "/requestedCapabilities", "value": ["editor.*"]},
])) == {"host-interface.foreign-capability"}

test_denies_a_bare_prefix if _codes(example.envelope([
	{"op": "replace", "path": "/requestedCapabilities", "value": ["editor."]},
])) == {"host-interface.foreign-capability"}

test_leaves_an_open_grant_to_another_rule if _codes(example.envelope([
	{"op": "replace", "path": "/grant/scope", "value": ["*"]},
])) == set()

test_allows_its_own if _codes(example.envelope([])) == set()

test_allows_a_denial if _codes(example.envelope(array.concat(example.denial, [
	{"op": "add", "path": "/grant/scope/-", "value": "pty.attach"},
]))) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
