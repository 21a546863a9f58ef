# METADATA
# title: Admission that asks for no receipts
# description: |
#   What is allowed leaves receipts, or nobody can tell what was done with the leave. A pod that is activated owes those
#   of its storage and of its runtime.
# related_resources:
#   - ref: docs/rules.md#policy-admissionreceipts-unrequired
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.receipts-unrequired
#   severity: deny
#   remediation: |
#     Add the receipts to `obligations.requiredReceipts`.
package gatehouse.agent_machine.policy_admission.receipts_unrequired

import data.gatehouse.agent_machine.activation
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/requiredReceipts"},
	"the request is allowed, and owes no receipt",
) if {
	input.contract.decision.status == "allowed"
	input.contract.obligations.requiredReceipts == []
}

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/requiredReceipts"},
	$"the activation is allowed, and owes no receipt of its {receipt}",
) if {
	input.contract.decision.status == "allowed"
	input.contract.request.requestType == "activation"
	some receipt in activation.receipts
	not receipt in input.contract.obligations.requiredReceipts
}

_rule := rego.metadata.chain()
