# METADATA
# title: Capability written twice
# description: |
#   A list of capabilities is a set: what stands twice was counted, merged or edited wrongly.
# related_resources:
#   - ref: docs/rules.md#host-interfacerepeated-capability
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.repeated-capability
#   severity: deny
#   remediation: |
#     Write each capability once.
package gatehouse.host_interfaces.envelope.repeated_capability

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{pointer}/{j}"},
	$"`{capability}` stands in the list before",
) if {
	some pointer, capabilities in _lists
	some j, capability in capabilities
	some i in numbers.range(0, j - 1)
	i < j
	capabilities[i] == capability
}

_lists["/requestedCapabilities"] := input.contract.requestedCapabilities

_lists["/negotiatedCapabilities"] := input.contract.negotiatedCapabilities

_lists["/grant/scope"] := input.contract.grant.scope

_rule := rego.metadata.chain()
