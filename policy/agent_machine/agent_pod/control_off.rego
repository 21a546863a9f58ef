# METADATA
# title: Pod without its controls
# description: |
#   A pod runs under the policy fabric and the agent registry and gives receipts; in a cluster also under network
#   and egress policies. Without one of them nobody decides what it may do, or nobody learns what it did.
# related_resources:
#   - ref: docs/rules.md#agent-podcontrol-off
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.control-off
#   severity: deny
#   remediation: |
#     Set the flag to true.
package gatehouse.agent_machine.agent_pod.control_off

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/policy/{flag}"},
	$"`{flag}` is false",
) if {
	some flag in _flags
	input.contract.policy[flag] == false
}

findings contains finding.at(
	_rule,
	{"pointer": "/receipts/required"},
	"the pod gives no receipts",
) if {
	not input.contract.receipts.required
}

_flags contains "policyFabricRequired"

_flags contains "agentRegistryRequired"

_flags contains flag if {
	data.gatehouse.agent_machine.agent_pod.types[input.contract.podType].family == "kubernetes"
	some flag in ["networkPolicyRequired", "egressPolicyRequired"]
}

_rule := rego.metadata.chain()
