package gatehouse.ipc.adapter.capability_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.adapter.capability_missing as rule
import data.gatehouse.ipc.example_test as example

test_denies_success_that_lacks_something if {
	findings := rule.findings with input as example.ask([{"op": "add", "path": "/messages/1/result/capabilities/missing_required/0", "value": "info"}])
	findings == {{
		"code": "adapter-ipc.capability-missing",
		"severity": "deny",
		"message": "it says ok, and lacks `info`",
		"at": {"pointer": "/messages/1/ok"},
	}}
}

test_denies_success_that_conceals_what_it_lacks if _codes(example.ask([{"op": "replace", "path": "/messages/0/required_capabilities/0", "value": "env_shell"}])) == {"adapter-ipc.capability-missing"}

test_allows_an_adapter_that_lists_nothing if _codes(example.ask([{"op": "remove", "path": "/messages/1/result/capabilities/supported"}])) == set()

test_allows_success_that_lacks_nothing if _codes(example.ask([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
