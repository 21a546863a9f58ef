# METADATA
# title: Operation past a gate that denied it
# description: |
#   A gate denied the operation, and yet it runs or is completed.
# related_resources:
#   - ref: docs/rules.md#workspace-operationgate-denied
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.gate-denied
#   severity: deny
#   remediation: |
#     Stop the operation, or record what changed and the gate that then allowed it as another operation.
package gatehouse.workspace_records.workspace_operation.gate_denied

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/policyGates/{i}/result"},
	$"the gate `{gate.id}` denied the operation, which is `{input.contract.status}`",
) if {
	input.contract.status in {"running", "completed"}
	some i, gate in input.contract.policyGates
	gate.result == "deny"
}

_rule := rego.metadata.chain()
