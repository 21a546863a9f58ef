# METADATA
# title: Plan without the pod's controls
# description: |
#   No pod is planned that does without the policy fabric, the agent registry or receipts; in a cluster also not
#   without network and egress policies.
# related_resources:
#   - ref: docs/rules.md#deployment-plancontrol-off
# schemas:
#   - input.contract: schema["agentpod-deployment-plan.v0.1.0"]
# custom:
#   code: deployment-plan.control-off
#   severity: deny
#   remediation: |
#     Plan from a pod that has all of them.
package gatehouse.agent_machine.deployment_plan.control_off

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
	"the planned pod gives no receipts",
) if {
	not input.contract.receipts.required
}

_flags contains "policyFabricRequired"

_flags contains "agentRegistryRequired"

_flags contains flag if {
	data.gatehouse.agent_machine.agent_pod.types[input.contract.target.podType].family == "kubernetes"
	some flag in ["networkPolicyRequired", "egressPolicyRequired"]
}

_rule := rego.metadata.chain()
