# METADATA
# title: Known key in other letters
# description: |
#   The agent reads keys whatever their letters, while others who read the file, this gate among them, take them as they
#   are written.
# related_resources:
#   - ref: docs/rules.md#ccfkey-case
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.key-case
#   severity: deny
#   remediation: |
#     Write the key in small letters.
package gatehouse.ccf.agent.key_case

import data.gatehouse.ccf.keys
import data.gatehouse.finding

findings contains finding.at(_rule, key.at, $"the agent reads `{key.name}` as `{lower(key.name)}`") if {
	some key in keys.structure
	key.name != lower(key.name)
	lower(key.name) in data.gatehouse.ccf.known_keys[key.part]
}

_rule := rego.metadata.chain()
