# METADATA
# title: Tool unnamed, or named where there is none
# description: |
#   An agent tool is attached by its name; no other interface has one.
# related_resources:
#   - ref: docs/rules.md#host-interfacetool-id
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.tool-id
#   severity: deny
#   remediation: |
#     Name the tool exactly where the interface is `agent-tool`.
package gatehouse.host_interfaces.envelope.tool_id

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/interfaceKind"},
	"an agent tool is meant, and nothing says which",
) if {
	input.contract.interfaceKind == "agent-tool"
	trim_space(object.get(input.contract, "toolId", "")) == ""
}

findings contains finding.at(
	_rule,
	{"pointer": "/toolId"},
	$"the tool `{input.contract.toolId}` is named, and the interface is `{input.contract.interfaceKind}`",
) if {
	input.contract.interfaceKind != "agent-tool"
	input.contract.toolId
}

_rule := rego.metadata.chain()
