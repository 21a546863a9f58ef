package gatehouse.host_interfaces.envelope.beyond_scope_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.beyond_scope as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_capability_beyond_the_scope if {
	findings := rule.findings with input as example.envelope([
		{"op": "add", "path": "/requestedCapabilities/-", "value": "editor.saveAll"},
	])
	findings == {{
		"code": "host-interface.beyond-scope",
		"severity": "deny",
		"message": "`editor.saveAll` is allowed, and the grant `grant-1` does not give it",
		"at": {"pointer": "/requestedCapabilities/1"},
	}}
}

test_takes_a_pattern_for_a_name if _codes(example.envelope([
	{"op": "replace", "path": "/grant/scope", "value": ["editor.*"]},
])) == {"host-interface.beyond-scope"}

test_takes_the_lone_star_for_all if _codes(example.envelope([
	{"op": "replace", "path": "/grant/scope", "value": ["*"]},
])) == set()

test_allows_what_is_granted if _codes(example.envelope([
	{"op": "replace", "path": "/requestedCapabilities", "value": ["editor.applyEdit"]},
])) == set()

test_allows_a_denial if _codes(example.envelope(array.concat(example.denial, [
	{"op": "add", "path": "/requestedCapabilities/-", "value": "editor.saveAll"},
]))) == set()

test_leaves_an_envelope_without_grant_to_another_rule if _codes(example.envelope(example.without_grant)) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
