# METADATA
# title: Deployment without its controls
# description: |
#   What is deployed runs under the policy fabric and the agent registry. A receipt that needs neither was not made
#   from a pod that may run.
# related_resources:
#   - ref: docs/rules.md#deployment-receiptcontrol-off
# schemas:
#   - input.contract: schema["deployment-receipt.v0.1.0"]
# custom:
#   code: deployment-receipt.control-off
#   severity: deny
#   remediation: |
#     Derive the deployment from a pod that requires both.
package gatehouse.agent_machine.deployment_receipt.control_off

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/policy/{flag}"},
	$"`{flag}` is false",
) if {
	some flag in ["policyFabricRequired", "agentRegistryRequired"]
	input.contract.policy[flag] == false
}

_rule := rego.metadata.chain()
