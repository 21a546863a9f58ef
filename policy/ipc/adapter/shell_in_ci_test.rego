package gatehouse.ipc.adapter.shell_in_ci_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.adapter.shell_in_ci as rule
import data.gatehouse.ipc.example_test as example

test_denies_a_shell_in_ci if {
	findings := rule.findings with input as example.ask([{"op": "replace", "path": "/messages/2/op", "value": "env_shell"}])
	findings == {{
		"code": "adapter-ipc.shell-in-ci",
		"severity": "deny",
		"message": "a shell is opened in the role `ci`",
		"at": {"pointer": "/messages/2/op"},
	}}
}

test_allows_a_shell_of_a_person if _codes(example.ask([
	{"op": "replace", "path": "/messages/2/op", "value": "env_shell"},
	{"op": "replace", "path": "/messages/2/role", "value": "dev"},
])) == set()

test_allows_a_task_in_ci if _codes(example.ask([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
