# METADATA
# title: Two parts of one name
# description: |
#   A reference to the name would mean either of them.
# related_resources:
#   - ref: docs/rules.md#workspace-operationrepeated-id
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.repeated-id
#   severity: deny
#   remediation: |
#     Give each its own name.
package gatehouse.workspace_records.workspace_operation.repeated_id

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{list}/{j}/id"},
	$"`{part.id}` is the name of an earlier one",
) if {
	some list in ["tasks", "events", "artifacts", "decisionCards", "policyGates"]
	some j, part in input.contract[list]
	some i, other in input.contract[list]
	i < j
	other.id == part.id
}

_rule := rego.metadata.chain()
