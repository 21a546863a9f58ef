# METADATA
# title: Name that arrives in small letters
# description: |
#   The agent writes the names of plugins, settings, labels, behaviours and documents in small letters, before anyone else
#   sees them.
# related_resources:
#   - ref: docs/rules.md#ccflowered-name
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.lowered-name
#   severity: warn
#   remediation: |
#     Write the name in small letters, as it arrives.
package gatehouse.ccf.agent.lowered_name

import data.gatehouse.ccf.keys
import data.gatehouse.finding

findings contains finding.at(_rule, key.at, $"`{key.name}` arrives as `{lower(key.name)}`") if {
	some key in (keys.names | keys.documents)
	key.name != lower(key.name)
}

_rule := rego.metadata.chain()
