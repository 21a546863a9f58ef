# METADATA
# title: Confidence without its method
# description: |
#   A confidence is worth what its method is worth. Without one nobody can compare it with anything.
# related_resources:
#   - ref: docs/rules.md#inferenceconfidence-unexplained
# schemas:
#   - input.contract: schema["inference-receipt.v2"]
# custom:
#   code: inference.confidence-unexplained
#   severity: deny
#   remediation: |
#     Name the method, or drop the confidence.
package gatehouse.model_plane.inference_receipt.confidence_unexplained

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/confidence"},
	$"how the confidence {input.contract.confidence} was measured is not said",
) if {
	input.contract.confidence != null
	object.get(input.contract, "confidenceMethod", null) == null
}

_rule := rego.metadata.chain()
