# METADATA
# title: Part of another operation
# description: |
#   All that an operation holds is of this operation. A gate or a decision of another one says nothing about it.
# related_resources:
#   - ref: docs/rules.md#workspace-operationforeign-part
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.foreign-part
#   severity: deny
#   remediation: |
#     Move it to its own operation, or correct its `operationId`.
package gatehouse.workspace_records.workspace_operation.foreign_part

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{list}/{i}/operationId"},
	$"this is of the operation `{part.operationId}`, and stands in `{input.contract.id}`",
) if {
	some list in ["tasks", "events", "artifacts", "decisionCards", "policyGates"]
	some i, part in input.contract[list]
	part.operationId != input.contract.id
}

_rule := rego.metadata.chain()
