# METADATA
# title: Keys of an agent's configuration
# description: |
#   Every key that the agent's reader of configurations looks at, with its place and the part that it stands in. Below a
#   list the reader leaves keys as they are.
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
package gatehouse.ccf.keys

import data.gatehouse.execution_plane.escape

# METADATA
# description: Keys that the agent knows or ignores, which no plugin sees.
structure contains _key("root", "", name) if some name, _ in input.contract

structure contains _key("api", "/api", name) if some name, _ in input.contract.api

structure contains _key("auth", "/api/auth", name) if some name, _ in input.contract.api.auth

structure contains _key("agent_evidence", "/agent_evidence", name) if some name, _ in input.contract.agent_evidence

structure contains _key("plugin", $"/plugins/{escape.token(plugin)}", name) if {
	some plugin, given in input.contract.plugins
	some name, _ in given
}

# METADATA
# description: Names that whoever writes the configuration chooses, and that others read.
names contains _key("plugins", "/plugins", name) if some name, _ in input.contract.plugins

names contains _key("config", $"/plugins/{escape.token(plugin)}/config", name) if {
	some plugin, given in input.contract.plugins
	some name, _ in given.config
}

names contains _key("labels", $"/plugins/{escape.token(plugin)}/labels", name) if {
	some plugin, given in input.contract.plugins
	some name, _ in given.labels
}

names contains _key("policy_behavior", $"/plugins/{escape.token(plugin)}/policy_behavior", name) if {
	some plugin, given in input.contract.plugins
	some name, _ in given.policy_behavior
}

# METADATA
# description: Names within the documents for policies, at any depth outside lists.
documents contains _key("policy_data", $"/plugins/{escape.token(plugin)}/policy_data{_pointer(path)}", name) if {
	some plugin, given in input.contract.plugins
	walk(given.policy_data, [path, value])
	is_object(value)
	every part in path {
		is_string(part)
	}
	some name, _ in value
}

_key(part, within, name) := {
	"part": part,
	"within": within,
	"name": name,
	"at": {"pointer": $"{within}/{escape.token(name)}"},
}

_pointer(path) := concat("", [$"/{escape.token(part)}" | some part in path])
