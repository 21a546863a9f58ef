# METADATA
# title: Two keys that are one
# description: |
#   Keys that differ in the size of their letters only are one key to the agent, and which of the values holds is chance.
# related_resources:
#   - ref: docs/rules.md#ccfkey-collision
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.key-collision
#   severity: deny
#   remediation: |
#     Keep one of the two.
package gatehouse.ccf.agent.key_collision

import data.gatehouse.ccf.keys
import data.gatehouse.finding

findings contains finding.at(_rule, key.at, $"`{key.name}` and `{other.name}` are one key to the agent") if {
	some key in _all
	some other in _all
	other.within == key.within
	lower(other.name) == lower(key.name)
	other.name < key.name
}

_all := (keys.structure | keys.names) | keys.documents

_rule := rego.metadata.chain()
