# METADATA
# title: Agent that decided for itself
# description: |
#   Who carries out a task does not decide on it. People are left out: one may decide what he then does himself.
# related_resources:
#   - ref: docs/rules.md#workspace-operationown-decision
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.own-decision
#   severity: deny
#   remediation: |
#     Have somebody else decide.
package gatehouse.workspace_records.workspace_operation.own_decision

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/decisionCards/{i}/decidedBy"},
	$"`{card.decidedBy}` decides on the task `{task.id}` and carries it out",
) if {
	some i, card in input.contract.decisionCards
	some task in input.contract.tasks
	task.id == object.get(card, "taskId", task.id)
	lower(task.assignedTo) == lower(card.decidedBy)
	not _is_person(card.decidedBy)
}

_is_person(name) if {
	some prefix in data.gatehouse.workspace_records.people
	startswith(lower(name), prefix)
}

_rule := rego.metadata.chain()
