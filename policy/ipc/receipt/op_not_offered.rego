# METADATA
# title: A receipt for what was not offered
# description: |
#   What was invoked is among the operations that the adapter offered.
# related_resources:
#   - ref: docs/rules.md#run-receiptop-not-offered
# schemas:
#   - input.contract: schema["run-receipt.v0"]
# custom:
#   code: run-receipt.op-not-offered
#   severity: deny
#   remediation: |
#     Invoke what the adapter offers, and keep its offer as it came.
package gatehouse.ipc.receipt.op_not_offered

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/invocation/op"},
	$"the adapter has not offered `{input.contract.invocation.op}`",
) if {
	not input.contract.invocation.op in {capability.name | some capability in input.contract.capabilities.capabilities}
}

_rule := rego.metadata.chain()
