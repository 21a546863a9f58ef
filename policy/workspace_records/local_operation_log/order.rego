# METADATA
# title: Log whose lines are out of order
# description: |
#   Each line has a higher number than the one before it and no earlier time. A line out of order was put in or
#   moved afterwards.
# related_resources:
#   - ref: docs/rules.md#operation-logorder
# schemas:
#   - input.contract: schema["local-operation-log.v1"]
# custom:
#   code: operation-log.order
#   severity: deny
#   remediation: |
#     Write the lines in the order in which they came about.
package gatehouse.workspace_records.local_operation_log.order

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"/entries/{i + 1}/seq"},
	$"number {next.seq} follows number {entry.seq}",
) if {
	some i, entry in input.contract.entries
	next := input.contract.entries[i + 1]
	next.seq <= entry.seq
}

findings contains finding.at(
	_rule,
	{"pointer": $"/entries/{i + 1}/ts"},
	"the line is earlier than the one before it",
) if {
	some i, _ in input.contract.entries
	instant.before($"/entries/{i + 1}/ts", $"/entries/{i}/ts")
}

_rule := rego.metadata.chain()
