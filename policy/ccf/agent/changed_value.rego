# METADATA
# title: Value that arrives as another
# description: |
#   The plugin gets texts: `true` arrives as `1`, and `false` as `0`. A `null` does not arrive at all.
# related_resources:
#   - ref: docs/rules.md#ccfchanged-value
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.changed-value
#   severity: warn
#   remediation: |
#     Write what is to arrive: a text in quotes; or leave the line out.
package gatehouse.ccf.agent.changed_value

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/config/{escape.token(key)}"},
	$"`{key}` arrives at the plugin as `{_arriving[value]}`",
) if {
	some name, plugin in input.contract.plugins
	some key, value in plugin.config
	is_boolean(value)
}

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/{part}/{escape.token(key)}"},
	$"`{key}` is `null`, and does not arrive at the plugin",
) if {
	some name, plugin in input.contract.plugins
	some part in ["config", "policy_data", "policy_behavior"]
	some key, null in plugin[part]
}

_arriving := {true: "1", false: "0"}

_rule := rego.metadata.chain()
