package gatehouse.host_interfaces.envelope.grant_early_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.grant_early as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_access_before_the_grant_is_issued if {
	findings := rule.findings with input as example.envelope([
		{"op": "replace", "path": "/grant/issuedAt", "value": "2026-05-10T09:30:01Z"},
	])
	findings == {{
		"code": "host-interface.grant-early",
		"severity": "deny",
		"message": "the grant `grant-1` begins at 2026-05-10T09:30:01Z, after the decision",
		"at": {"pointer": "/grant/issuedAt"},
	}}
}

test_allows_access_at_the_second_of_issue if _codes(example.envelope([
	{"op": "replace", "path": "/grant/issuedAt", "value": "2026-05-10T09:30:00Z"},
])) == set()

test_compares_instants_and_not_texts if _codes(example.envelope([
	{"op": "replace", "path": "/grant/issuedAt", "value": "2026-05-10T11:00:00+02:00"},
])) == set()

test_denies_before_the_grant_begins if _codes(example.envelope_at([], "2026-05-10T08:59:59")) == {"host-interface.grant-early"}

test_allows_a_denial if _codes(example.envelope([
	{"op": "replace", "path": "/grant/issuedAt", "value": "2026-05-10T09:30:01Z"},
	{"op": "replace", "path": "/result", "value": "deny"},
	{"op": "replace", "path": "/receipt/result", "value": "deny"},
	{"op": "add", "path": "/denialReason", "value": "no grant covers the request"},
	{"op": "add", "path": "/receipt/denialReason", "value": "no grant covers the request"},
	{"op": "remove", "path": "/negotiatedCapabilities"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
