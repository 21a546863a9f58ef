# METADATA
# title: Escalation listed twice
# description: |
#   Each decision raises an inference once.
# related_resources:
#   - ref: docs/rules.md#inferenceescalation-repeated
# schemas:
#   - input.contract: schema["inference-receipt.v2"]
# custom:
#   code: inference.escalation-repeated
#   severity: deny
#   remediation: |
#     List each decision once, in the order in which they were taken.
package gatehouse.model_plane.inference_receipt.escalation_repeated

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/escalationChain/{j}"},
	$"`{ref}` stands there twice",
) if {
	some i, ref in input.contract.escalationChain
	some j, other in input.contract.escalationChain
	i < j
	other == ref
}

_rule := rego.metadata.chain()
