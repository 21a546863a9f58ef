# METADATA
# title: Boundary that is open
# description: |
#   A machine that is local only joins no mesh, and it mounts no more than the scope that the policy knows.
# related_resources:
#   - ref: docs/rules.md#machine-lifecycleopen-boundary
# schemas:
#   - input.contract: schema["agent-machine-lifecycle.v0"]
# custom:
#   code: machine-lifecycle.open-boundary
#   severity: deny
#   remediation: |
#     Close the network, and mount the workspace alone.
package gatehouse.agent_machine.lifecycle.open_boundary

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/runtime_boundary/network_policy"},
	$"the machine is local only, and its network is `{boundary.network_policy}`",
) if {
	boundary := input.contract.runtime_boundary
	boundary.local_only
	not boundary.network_policy in data.gatehouse.agent_machine.lifecycle.local_networks
}

findings contains finding.at(
	_rule,
	{"pointer": "/runtime_boundary/mount_scope"},
	$"the machine mounts the scope `{scope}`, which no policy names",
) if {
	scope := input.contract.runtime_boundary.mount_scope
	not scope in data.gatehouse.agent_machine.lifecycle.mount_scopes
}

_rule := rego.metadata.chain()
