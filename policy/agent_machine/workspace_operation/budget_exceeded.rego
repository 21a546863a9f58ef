# METADATA
# title: Execution with more than its operation may use
# description: |
#   The budget of an execution is a part of what the operation is controlled by, so no share of it is larger.
# related_resources:
#   - ref: docs/rules.md#workspace-operationbudget-exceeded
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.budget-exceeded
#   severity: deny
#   remediation: |
#     Lower the execution's budget to that of `controls`, or have the operation controlled by a larger one.
package gatehouse.agent_machine.workspace_operation.budget_exceeded

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/artifacts/localAgentExecution/budget/{name}"},
	$"the execution may use {amount} of `{name}`, and the operation only {most}",
) if {
	some name, most in input.contract.controls.budget
	amount := input.contract.artifacts.localAgentExecution.budget[name]
	amount > most
}

_rule := rego.metadata.chain()
