# METADATA
# title: Access beyond the grant
# description: |
#   Every capability asked for stands in the grant's scope by its own name. Only the lone `*` stands for all;
#   `editor.*` is a name like any other.
# related_resources:
#   - ref: docs/rules.md#host-interfacebeyond-scope
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.beyond-scope
#   severity: deny
#   remediation: |
#     Ask for less, or have the capability granted.
package gatehouse.host_interfaces.envelope.beyond_scope

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/requestedCapabilities/{i}"},
	$"`{capability}` is allowed, and the grant `{input.contract.grant.grantId}` does not give it",
) if {
	input.contract.result == "allow"
	not "*" in input.contract.grant.scope
	some i, capability in input.contract.requestedCapabilities
	not capability in input.contract.grant.scope
	input.contract.grant.grantId
}

_rule := rego.metadata.chain()
