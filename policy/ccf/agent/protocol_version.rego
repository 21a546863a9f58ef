# METADATA
# title: Protocol version that the agent refuses
# description: |
#   The agent speaks the versions 1 and 2 of the runner protocol. Where nothing is said, a plugin is run by version 1. Whatever
#   else is written ends the agent at its start; a zero and a `null` are no way to say nothing.
# related_resources:
#   - ref: docs/rules.md#ccfprotocol-version
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.protocol-version
#   severity: deny
#   remediation: |
#     Write 1 or 2, or leave the line out, which means 1.
package gatehouse.ccf.agent.protocol_version

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/protocol_version"},
	$"`{json.marshal(plugin.protocol_version)}` is no version of the runner protocol: the agent ends at its start",
) if {
	some name, plugin in input.contract.plugins
	"protocol_version" in object.keys(plugin)
	not plugin.protocol_version in data.gatehouse.ccf.protocol_versions
}

_rule := rego.metadata.chain()
