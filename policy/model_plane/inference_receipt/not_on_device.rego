# METADATA
# title: Inference that is said to stay on the device
# description: |
#   Data that stays on the device is computed there: not at tier T4, not by a remote device, and without any
#   escalation.
# related_resources:
#   - ref: docs/rules.md#inferencenot-on-device
# schemas:
#   - input.contract: schema["inference-receipt.v2"]
# custom:
#   code: inference.not-on-device
#   severity: deny
#   remediation: |
#     Correct the residency class, or the field that contradicts it.
package gatehouse.model_plane.inference_receipt.not_on_device

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/tier"},
	"tier T4 is outside, and the data is said to stay on the device",
) if {
	input.contract.dataResidencyClass == "on_device_only"
	input.contract.tier == "T4"
}

findings contains finding.at(
	_rule,
	{"pointer": "/computeDevice"},
	"a remote device computed it, and the data is said to stay on the device",
) if {
	input.contract.dataResidencyClass == "on_device_only"
	input.contract.computeDevice == "remote"
}

findings contains finding.at(
	_rule,
	{"pointer": "/escalationChain"},
	"it was escalated, and the data is said to stay on the device",
) if {
	input.contract.dataResidencyClass == "on_device_only"
	count(input.contract.escalationChain) > 0
}

_rule := rego.metadata.chain()
