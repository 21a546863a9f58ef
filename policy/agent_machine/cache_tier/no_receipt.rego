# METADATA
# title: Tier without receipts
# description: |
#   What a tier holds and what became of it is shown by receipts. Where none is required nobody learns of it.
# related_resources:
#   - ref: docs/rules.md#cache-tierno-receipt
# schemas:
#   - input.contract: schema["cache-tier.v0.1.0"]
# custom:
#   code: cache-tier.no-receipt
#   severity: deny
#   remediation: |
#     Set `receipt.required` to true.
package gatehouse.agent_machine.cache_tier.no_receipt

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/receipt/required"},
	"the tier gives no receipts",
) if {
	input.contract.receipt.required == false
}

_rule := rego.metadata.chain()
