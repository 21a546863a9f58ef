# METADATA
# title: Receipt of another decision
# description: |
#   The receipt repeats the decision. Where the two differ, one of them is not true.
# related_resources:
#   - ref: docs/rules.md#host-interfacereceipt-differs
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.receipt-differs
#   severity: deny
#   remediation: |
#     Write the receipt from the decision.
package gatehouse.host_interfaces.envelope.receipt_differs

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/receipt/{field}"},
	$"the receipt says `{input.contract.receipt[field]}`, the decision `{input.contract[field]}`",
) if {
	some field in ["result", "interfaceKind", "workspaceId", "denialReason"]
	input.contract.receipt[field] != input.contract[field]
}

findings contains finding.at(
	_rule,
	{"pointer": "/receipt/decidedAt"},
	$"the receipt is of {input.contract.receipt.decidedAt}, the decision of {input.contract.decidedAt}",
) if input.facts.instants["/receipt/decidedAt"] != input.facts.instants["/decidedAt"]

findings contains finding.at(
	_rule,
	{"pointer": $"/receipt/{field}"},
	$"the receipt says `{input.contract.receipt[field]}`, the grant `{input.contract.grant[field]}`",
) if {
	some field in ["grantId", "policyHash"]
	input.contract.receipt[field] != input.contract.grant[field]
}

findings contains finding.at(
	_rule,
	{"pointer": "/receipt/grantId"},
	$"the receipt names the grant `{input.contract.receipt.grantId}`, and none is presented",
) if {
	input.contract.receipt.grantId != null
	not input.contract.grant.grantId
}

_rule := rego.metadata.chain()
