package gatehouse.ipc.m2.capability_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.capability_missing as rule

test_denies_success_that_lists_what_is_missing if {
	findings := rule.findings with input as example.build([{"op": "add", "path": "/messages/1/result/capabilities/missing_required/0", "value": "env_shell"}])
	findings == {{
		"code": "m2-ipc.capability-missing",
		"severity": "deny",
		"message": "the greeting succeeds, and the adapter lacks `env_shell`",
		"at": {"pointer": "/messages/1/ok"},
	}}
}

test_denies_success_that_conceals_it if _codes(example.build([{"op": "replace", "path": "/messages/1/result/capabilities/supported", "value": []}])) == {"m2-ipc.capability-missing"}

test_allows_a_greeting_that_fails_for_it if _codes(example.build([
	{"op": "add", "path": "/messages/1/result/capabilities/missing_required/0", "value": "env_shell"},
	{"op": "replace", "path": "/messages/1/ok", "value": false},
])) == set()

test_allows_success_where_nothing_is_missing if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
