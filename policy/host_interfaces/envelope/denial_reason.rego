# METADATA
# title: Denial without a reason, or a reason without a denial
# description: |
#   A denial says why, in the decision and in the receipt; what is allowed has nothing to excuse.
# related_resources:
#   - ref: docs/rules.md#host-interfacedenial-reason
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.denial-reason
#   severity: deny
#   remediation: |
#     Give the reason in both places, or remove it from both.
package gatehouse.host_interfaces.envelope.denial_reason

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": place.pointer},
	"access is denied, and nothing says why",
) if {
	input.contract.result == "deny"
	some place in _places
	trim_space(place.reason) == ""
}

findings contains finding.at(
	_rule,
	{"pointer": $"{place.pointer}/denialReason"},
	$"access is allowed, and `{place.reason}` is given as the reason of a denial",
) if {
	input.contract.result == "allow"
	some place in _places
	place.reason != ""
}

_places contains {"pointer": "", "reason": object.get(input.contract, "denialReason", "")}

_places contains {"pointer": "/receipt", "reason": object.get(input.contract.receipt, "denialReason", "")}

_rule := rego.metadata.chain()
