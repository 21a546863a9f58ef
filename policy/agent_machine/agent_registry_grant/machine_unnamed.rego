# METADATA
# title: Grant for any machine
# description: |
#   A grant that names no machine is in force on every machine on which the pod turns up.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantmachine-unnamed
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.machine-unnamed
#   severity: deny
#   remediation: |
#     Name the machine in `request.agentMachineId`.
package gatehouse.agent_machine.agent_registry_grant.machine_unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/request/agentMachineId"},
	"the grant is active, and names no machine",
) if {
	input.contract.grant.status == "active"
	object.get(input.contract.request, "agentMachineId", null) == null
}

_rule := rego.metadata.chain()
