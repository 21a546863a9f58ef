# METADATA
# title: Plugin without anything
# description: |
#   A plugin whose entry is `null` ends the agent at its start, and with it all the others of the file.
# related_resources:
#   - ref: docs/rules.md#ccfnull-plugin
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.null-plugin
#   severity: deny
#   remediation: |
#     Take the entry out, or say what is to be run.
package gatehouse.ccf.agent.null_plugin

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}"},
	$"the plugin `{name}` is `null`: the agent ends at its start, whatever the other plugins are",
) if {
	some name, null in input.contract.plugins
}

_rule := rego.metadata.chain()
