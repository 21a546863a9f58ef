package gatehouse.ipc.m2.hello_refused_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.hello_refused as rule

test_denies_work_after_a_refusal if {
	findings := rule.findings with input as example.build([{"op": "replace", "path": "/messages/1/ok", "value": false}])
	findings == {{
		"code": "m2-ipc.hello-refused",
		"severity": "deny",
		"message": "`task_run` is done, and the greeting was refused",
		"at": {"pointer": "/messages/3/ok"},
	}}
}

test_allows_a_failure_after_a_refusal if _codes(example.build(array.concat(example.failing, [{"op": "replace", "path": "/messages/1/ok", "value": false}]))) == set()

test_allows_work_after_a_greeting if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
