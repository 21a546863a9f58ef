package gatehouse.ipc.m2.task_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.task_missing as rule

test_denies_running_nothing if {
	findings := rule.findings with input as example.build([{"op": "remove", "path": "/messages/2/task"}])
	findings == {{
		"code": "m2-ipc.task-missing",
		"severity": "deny",
		"message": "no task is named that is to be run",
		"at": {"pointer": "/messages/2"},
	}}
}

test_allows_a_task_and_an_answer_that_does_not_repeat_it if _codes(example.build([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
