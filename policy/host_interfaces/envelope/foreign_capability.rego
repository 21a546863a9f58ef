# METADATA
# title: Capability of another interface
# description: |
#   A capability bears the prefix of the interface that it belongs to, and names one thing: a terminal edits no
#   files, and a pattern is no name.
# related_resources:
#   - ref: docs/rules.md#host-interfaceforeign-capability
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.foreign-capability
#   severity: deny
#   remediation: |
#     Ask for it at its own interface, by its full name.
package gatehouse.host_interfaces.envelope.foreign_capability

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": place.pointer},
	$"`{place.capability}` is no capability of the interface `{input.contract.interfaceKind}`",
) if {
	input.contract.result == "allow"
	some place in _named
	not _belongs(place.capability)
}

_named contains {"pointer": $"/requestedCapabilities/{i}", "capability": capability} if {
	some i, capability in input.contract.requestedCapabilities
}

_named contains {"pointer": $"/grant/scope/{i}", "capability": capability} if {
	some i, capability in input.contract.grant.scope
	capability != "*"
}

_belongs(capability) if {
	some prefix in data.gatehouse.host_interfaces.capabilities[input.contract.interfaceKind]
	startswith(capability, prefix)
	capability != prefix
	not contains(capability, "*")
}

_rule := rego.metadata.chain()
