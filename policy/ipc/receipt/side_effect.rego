# METADATA
# title: A receipt with a side effect that was not offered
# description: |
#   The result of what an adapter offers as free of side effects reports none: in `sideEffects`, or in that of `meta`.
# related_resources:
#   - ref: docs/rules.md#run-receiptside-effect
# schemas:
#   - input.contract: schema["run-receipt.v0"]
# custom:
#   code: run-receipt.side-effect
#   severity: deny
#   remediation: |
#     Offer the operation with the side effects that it has.
package gatehouse.ipc.receipt.side_effect

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/result"},
	$"`{input.contract.invocation.op}` is offered without side effects, and reports some",
) if {
	some capability in input.contract.capabilities.capabilities
	capability.name == input.contract.invocation.op
	capability.sideEffects == "none"
	some reported in _reported
	not reported in ["none", [], null]
}

_reported contains input.contract.result.sideEffects

_reported contains input.contract.result.meta.sideEffects

_rule := rego.metadata.chain()
