# METADATA
# title: Operation that is closed and goes on
# description: |
#   The record says when the operation was closed, and a status of one that is still open.
# related_resources:
#   - ref: docs/rules.md#workspace-operationclosed-and-open
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.closed-and-open
#   severity: deny
#   remediation: |
#     Correct the status, or remove `closedAt`.
package gatehouse.workspace_records.workspace_operation.closed_and_open

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	$"the operation is closed since {input.contract.closedAt}, and `{input.contract.status}`",
) if {
	input.contract.status in {"pending", "admitted", "running", "paused", "gated"}
	instant.reached("/closedAt")
}

_rule := rego.metadata.chain()
