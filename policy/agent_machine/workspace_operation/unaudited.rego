# METADATA
# title: Command that leaves no trace
# description: |
#   The operation's own command, and those that give tools and take them away, are among the auditable commands, each
#   under what it does. Else nobody can tell afterwards that they were run.
# related_resources:
#   - ref: docs/rules.md#workspace-operationunaudited
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.unaudited
#   severity: deny
#   remediation: |
#     Add the command to `audit.auditableCommands` under its operation type.
package gatehouse.agent_machine.workspace_operation.unaudited

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	$"the command `{command.commandRef}` is not audited as `{command.operationType}`",
) if {
	some pointer, command in _commands
	not command in _audited
}

_audited contains {"operationType": entry.operationType, "commandRef": entry.commandRef} if {
	some entry in input.contract.audit.auditableCommands
}

_commands["/workspaceOperation/commandRef"] := {
	"operationType": input.contract.workspaceOperation.operationType,
	"commandRef": input.contract.workspaceOperation.commandRef,
}

_commands["/artifacts/toolGrantRecord/applyCommandRef"] := {
	"operationType": "agent_machine.tool_grant.apply",
	"commandRef": input.contract.artifacts.toolGrantRecord.applyCommandRef,
}

_commands["/artifacts/toolGrantRecord/revokeCommandRef"] := {
	"operationType": "agent_machine.tool_grant.revoke",
	"commandRef": input.contract.artifacts.toolGrantRecord.revokeCommandRef,
}

_rule := rego.metadata.chain()
