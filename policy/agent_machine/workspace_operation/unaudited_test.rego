package gatehouse.agent_machine.workspace_operation.unaudited_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.unaudited as rule
import data.gatehouse.example_test as shared

test_denies_own_command_that_is_not_audited if {
	findings := rule.findings with input as example.operation([
		_set("/workspaceOperation/commandRef", "urn:srcos:command:another"),
	])
	findings == {{
		"code": "workspace-operation.unaudited",
		"severity": "deny",
		"message": "the command `urn:srcos:command:another` is not audited as `agent_machine.execution.start`",
		"at": {"pointer": "/workspaceOperation/commandRef"},
	}}
}

test_denies_own_command_that_is_audited_as_another_operation if {
	findings := rule.findings with input as example.operation([
		_set("/workspaceOperation/operationType", "agent_machine.container.run"),
	])
	{finding.at.pointer | some finding in findings} == {"/workspaceOperation/commandRef"}
}

test_denies_tool_commands_that_are_not_audited_as_such if {
	findings := rule.findings with input as example.operation([
		_set("/artifacts/toolGrantRecord/applyCommandRef", "urn:srcos:command:take-tools"),
		_set("/artifacts/toolGrantRecord/revokeCommandRef", "urn:srcos:command:give-tools"),
	])
	{finding.at.pointer | some finding in findings} == {
		"/artifacts/toolGrantRecord/applyCommandRef",
		"/artifacts/toolGrantRecord/revokeCommandRef",
	}
}

test_allows_commands_that_are_audited if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.operation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
