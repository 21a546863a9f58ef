# METADATA
# title: Off-device inference computed here
# description: |
#   Where the data went to a cluster or outside, a device of this machine did not compute the answer.
# related_resources:
#   - ref: docs/rules.md#inferencecomputed-here
# schemas:
#   - input.contract: schema["inference-receipt.v2"]
# custom:
#   code: inference.computed-here
#   severity: deny
#   remediation: |
#     Correct the residency class or the device.
package gatehouse.model_plane.inference_receipt.computed_here

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/computeDevice"},
	$"the data left the device, and its `{input.contract.computeDevice}` computed the answer",
) if {
	input.contract.dataResidencyClass != "on_device_only"
	input.contract.computeDevice in data.gatehouse.model_plane.local_devices
}

_rule := rego.metadata.chain()
