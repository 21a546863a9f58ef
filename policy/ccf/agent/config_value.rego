# METADATA
# title: Setting that is no single value
# description: |
#   A plugin's settings are texts. The agent ends at its start where one is a list or an object.
# related_resources:
#   - ref: docs/rules.md#ccfconfig-value
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.config-value
#   severity: deny
#   remediation: |
#     Write one text, with a line for each value where the plugin takes several.
package gatehouse.ccf.agent.config_value

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/config/{escape.token(key)}"},
	$"`{key}` is {type_name(value)}: a setting must be a text, a number or a boolean",
) if {
	some name, plugin in input.contract.plugins
	some key, value in plugin.config
	type_name(value) in {"array", "object"}
}

_rule := rego.metadata.chain()
