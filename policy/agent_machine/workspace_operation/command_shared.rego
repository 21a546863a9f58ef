# METADATA
# title: One command for two operations
# description: |
#   A command does one thing and is listed once. Where the same one stands for two operations, its trace does not say
#   which of them was meant.
# related_resources:
#   - ref: docs/rules.md#workspace-operationcommand-shared
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.command-shared
#   severity: deny
#   remediation: |
#     Give each operation a command of its own, and list it once.
package gatehouse.agent_machine.workspace_operation.command_shared

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/audit/auditableCommands/{i}/commandRef"},
	$"`{entry.commandRef}` is already listed, as `{other.operationType}`",
) if {
	some i, entry in input.contract.audit.auditableCommands
	some j, other in input.contract.audit.auditableCommands
	j < i
	other.commandRef == entry.commandRef
}

findings contains finding.at(
	_rule,
	{"pointer": "/artifacts/toolGrantRecord/revokeCommandRef"},
	$"`{tools.revokeCommandRef}` gives tools and takes them away",
) if {
	tools := input.contract.artifacts.toolGrantRecord
	tools.applyCommandRef == tools.revokeCommandRef
}

_rule := rego.metadata.chain()
