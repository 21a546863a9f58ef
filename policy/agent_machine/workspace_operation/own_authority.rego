# METADATA
# title: Contract that delegates to itself
# description: |
#   An operation runs by the authority of a delegation that somebody else gave. A reference that the contract itself
#   defines gives it none.
# related_resources:
#   - ref: docs/rules.md#workspace-operationown-authority
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.own-authority
#   severity: deny
#   remediation: |
#     Name the delegation under which the operation runs.
package gatehouse.agent_machine.workspace_operation.own_authority

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/artifacts/localAgentExecution/delegationRef"},
	$"the delegation `{delegation}` is named by the contract itself as {what}",
) if {
	delegation := input.contract.artifacts.localAgentExecution.delegationRef
	some what, names in _own
	delegation in names
}

_own := {
	"its id": {input.contract.id},
	"its operation": {input.contract.workspaceOperation.operationId},
	"its task": {input.contract.operationTask.taskId},
	"a policy gate": {input.contract.artifacts.modelProviderBinding.policyGateRef},
	"a command": ({
		input.contract.workspaceOperation.commandRef,
		input.contract.artifacts.toolGrantRecord.applyCommandRef,
		input.contract.artifacts.toolGrantRecord.revokeCommandRef,
	} | {entry.commandRef | some entry in input.contract.audit.auditableCommands}),
}

_rule := rego.metadata.chain()
