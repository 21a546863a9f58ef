# METADATA
# title: Key that the agent ignores
# description: |
#   The agent ignores what it does not know, so that a slip of the pen does nothing and says nothing.
# related_resources:
#   - ref: docs/rules.md#ccfunknown-key
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.unknown-key
#   severity: warn
#   remediation: |
#     Correct the name, or take the line out; what the plugin is to know stands in `config`.
package gatehouse.ccf.agent.unknown_key

import data.gatehouse.ccf.keys
import data.gatehouse.finding

findings contains finding.at(_rule, key.at, $"the agent knows no `{key.name}` {_where[key.part]}, and ignores it") if {
	some key in keys.structure
	not lower(key.name) in data.gatehouse.ccf.known_keys[key.part]
}

_where := {
	"root": "of a configuration",
	"api": "of `api`",
	"auth": "of `auth`",
	"agent_evidence": "of `agent_evidence`",
	"plugin": "of a plugin",
}

_rule := rego.metadata.chain()
