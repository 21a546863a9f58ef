# METADATA
# title: Complete with something missing
# description: |
#   A complete receipt lists at least one artifact and misses none.
# related_resources:
#   - ref: docs/rules.md#steering-receiptincomplete
# schemas:
#   - input.contract: schema["steering-artifact-receipt.v0.1.0"]
# custom:
#   code: steering-receipt.incomplete
#   severity: deny
#   remediation: |
#     Fetch what is missing, or set the status to `pending` or `failed`.
package gatehouse.agent_machine.steering_receipt.incomplete

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/missing/{i}"},
	$"the receipt is complete, and `{artifact}` is missing",
) if {
	input.contract.status == "complete"
	some i, artifact in input.contract.missing
}

findings contains finding.at(
	_rule,
	{"pointer": "/artifactRecords"},
	"the receipt is complete and lists no artifact",
) if {
	input.contract.status == "complete"
	count(input.contract.artifactRecords) == 0
}

_rule := rego.metadata.chain()
