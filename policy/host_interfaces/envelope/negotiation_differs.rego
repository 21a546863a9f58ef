# METADATA
# title: Negotiated capabilities that were not both asked for and granted
# description: |
#   What is given is a part of what was asked for and of what the grant gives. An envelope that allows says what it
#   gives; one that denies gives nothing.
# related_resources:
#   - ref: docs/rules.md#host-interfacenegotiation-differs
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.negotiation-differs
#   severity: deny
#   remediation: |
#     Negotiate within request and scope; leave the list out of a denial.
package gatehouse.host_interfaces.envelope.negotiation_differs

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/negotiatedCapabilities/{i}"},
	$"`{capability}` is given, and was not asked for",
) if {
	some i, capability in input.contract.negotiatedCapabilities
	not capability in input.contract.requestedCapabilities
}

findings contains finding.at(
	_rule,
	{"pointer": $"/negotiatedCapabilities/{i}"},
	$"`{capability}` is given, and the grant does not cover it",
) if {
	not "*" in input.contract.grant.scope
	some i, capability in input.contract.negotiatedCapabilities
	capability in input.contract.requestedCapabilities
	input.contract.grant.grantId
	not capability in input.contract.grant.scope
}

findings contains finding.at(
	_rule,
	{"pointer": "/result"},
	"access is allowed, and nothing says what is given",
) if {
	input.contract.result == "allow"
	not input.contract.negotiatedCapabilities
}

findings contains finding.at(
	_rule,
	{"pointer": "/negotiatedCapabilities"},
	"access is denied, and capabilities are given all the same",
) if {
	input.contract.result == "deny"
	count(input.contract.negotiatedCapabilities) > 0
}

_rule := rego.metadata.chain()
