package gatehouse.ipc.adapter.exit_code_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.adapter.exit_code as rule
import data.gatehouse.ipc.example_test as example

test_denies_success_with_another_status if {
	findings := rule.findings with input as example.ask([{"op": "replace", "path": "/messages/3/result/exit_code", "value": 1}])
	findings == {{
		"code": "adapter-ipc.exit-code",
		"severity": "deny",
		"message": "the task ended with status 1, and the answer says ok",
		"at": {"pointer": "/messages/3/result/exit_code"},
	}}
}

test_allows_success_with_status_zero if _codes(example.ask([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
