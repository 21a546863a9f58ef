package gatehouse.agent_machine.workspace_operation.command_shared_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.command_shared as rule
import data.gatehouse.example_test as shared

test_denies_one_command_for_two_operations if {
	findings := rule.findings with input as example.operation([_add({
		"operationType": "agent_machine.container.run",
		"commandRef": "urn:srcos:command:index-notes",
		"auditable": true,
	})])
	findings == {{
		"code": "workspace-operation.command-shared",
		"severity": "deny",
		"message": "`urn:srcos:command:index-notes` is already listed, as `agent_machine.execution.start`",
		"at": {"pointer": "/audit/auditableCommands/3/commandRef"},
	}}
}

test_denies_entry_that_stands_twice if {
	_codes([{"op": "copy", "from": "/audit/auditableCommands/0", "path": "/audit/auditableCommands/-"}]) == {
		"workspace-operation.command-shared",
	}
}

test_denies_one_command_that_gives_tools_and_takes_them if {
	findings := rule.findings with input as example.operation([
		_set("/artifacts/toolGrantRecord/revokeCommandRef", "urn:srcos:command:give-tools"),
	])
	{finding.message | some finding in findings} == {"`urn:srcos:command:give-tools` gives tools and takes them away"}
}

test_allows_two_commands_of_one_operation if {
	_codes([_add({
		"operationType": "agent_machine.execution.start",
		"commandRef": "urn:srcos:command:index-mail",
		"auditable": true,
	})]) == set()
}

_add(entry) := {"op": "add", "path": "/audit/auditableCommands/-", "value": entry}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.operation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
