# METADATA
# title: A machine without its controls
# description: |
#   A machine is governed by the policy fabric and the agent registry, and gives receipts. Without one of them
#   nobody decides what it may do, or nobody learns what it did.
# related_resources:
#   - ref: docs/rules.md#agent-machinecontrol-off
# schemas:
#   - input.contract: schema["agent-machine.v0.1.0"]
# custom:
#   code: agent-machine.control-off
#   severity: deny
#   remediation: |
#     Set the flag to true.
package gatehouse.agent_machine.machine.control_off

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/trust/{flag}"},
	$"`{flag}` is false",
) if {
	some flag in ["policyFabricRequired", "agentRegistryRequired", "receiptsRequired"]
	input.contract.trust[flag] == false
}

_rule := rego.metadata.chain()
