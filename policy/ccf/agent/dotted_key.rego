# METADATA
# title: Key with a dot
# description: |
#   The agent takes a dot in a key for a step into an object. In `config`, `labels` and `policy_behavior` it refuses the
#   file; elsewhere it reads another place than the one that is written, and no reader of the file sees which.
# related_resources:
#   - ref: docs/rules.md#ccfdotted-key
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.dotted-key
#   severity: deny
#   remediation: |
#     Use an underscore, or write the object out.
package gatehouse.ccf.agent.dotted_key

import data.gatehouse.ccf.keys
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	key.at,
	$"`{key.name}` has a dot in it, which the agent takes for a step into an object",
) if {
	some key in (keys.structure | keys.names)
	contains(key.name, ".")
}

_rule := rego.metadata.chain()
