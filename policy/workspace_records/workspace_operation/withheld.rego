# METADATA
# title: Operation under which nothing may be done
# description: |
#   The record is sound. The operation waits, was denied or is over, so nothing more is to be done under it.
# related_resources:
#   - ref: docs/rules.md#workspace-operationwithheld
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.withheld
#   severity: withhold
#   remediation: |
#     Nothing is wrong with the record; ask for another operation.
package gatehouse.workspace_records.workspace_operation.withheld

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	$"the operation is `{input.contract.status}` and not yet let through",
) if {
	input.contract.status in {"pending", "gated", "paused"}
}

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	$"the operation is `{input.contract.status}`, and nothing more is done under it",
) if {
	input.contract.status in {"completed", "failed", "cancelled"}
	_is_over
}

findings contains finding.at(
	_rule,
	{"pointer": $"/policyGates/{i}/result"},
	$"the gate `{gate.id}` denied the operation",
) if {
	some i, gate in input.contract.policyGates
	gate.result == "deny"
}

findings contains finding.at(
	_rule,
	{"pointer": "/closedAt"},
	$"the operation is closed since {input.contract.closedAt}",
) if {
	instant.reached("/closedAt")
}

# Judged for the time at which a command ran, an operation that was closed later was still open.
_is_over if not instant.ahead("/closedAt")

_rule := rego.metadata.chain()
