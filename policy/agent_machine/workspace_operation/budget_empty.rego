# METADATA
# title: Operation that runs on nothing
# description: |
#   An operation that runs needs time and at least one agent. With none of either in its budget it cannot be running,
#   or nobody holds it to the budget.
# related_resources:
#   - ref: docs/rules.md#workspace-operationbudget-empty
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.budget-empty
#   severity: deny
#   remediation: |
#     Give the operation the time and the agents that it uses, or correct its state.
package gatehouse.agent_machine.workspace_operation.budget_empty

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	$"the operation is {input.contract.operationTask.state} with `{name}` at 0",
) if {
	input.contract.operationTask.state in {"running", "retrying"}
	some name in ["wallClockSeconds", "agentConcurrency"]
	some pointer, budget in {
		$"/artifacts/localAgentExecution/budget/{name}": input.contract.artifacts.localAgentExecution.budget,
		$"/controls/budget/{name}": input.contract.controls.budget,
	}
	budget[name] == 0
}

_rule := rego.metadata.chain()
