# METADATA
# title: Reference to a part that is not there
# description: |
#   A part names a task or an artifact, and the operation lists others and not this one.
# related_resources:
#   - ref: docs/rules.md#workspace-operationdangling-part
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.dangling-part
#   severity: warn
#   remediation: |
#     Add the part, or correct the reference.
package gatehouse.workspace_records.workspace_operation.dangling_part

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{list}/{i}/taskId"},
	$"the operation has no task `{part.taskId}`",
) if {
	input.contract.tasks
	some list in ["events", "artifacts", "decisionCards", "policyGates"]
	some i, part in input.contract[list]
	part.taskId
	not part.taskId in {task.id | some task in input.contract.tasks}
}

findings contains finding.at(
	_rule,
	{"pointer": $"/tasks/{i}/artifactIds/{j}"},
	$"the operation has no artifact `{id}`",
) if {
	input.contract.artifacts
	some i, task in input.contract.tasks
	some j, id in task.artifactIds
	not id in {artifact.id | some artifact in input.contract.artifacts}
}

_rule := rego.metadata.chain()
