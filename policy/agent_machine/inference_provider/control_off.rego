# METADATA
# title: A provider without its controls
# description: |
#   A provider is governed by the policy fabric and the agent registry, and gives receipts. Without one of them
#   nobody decides what it may do, or nobody learns what it did.
# related_resources:
#   - ref: docs/rules.md#inference-providercontrol-off
# schemas:
#   - input.contract: schema["inference-provider.v0.1.0"]
# custom:
#   code: inference-provider.control-off
#   severity: deny
#   remediation: |
#     Set the flag to true.
package gatehouse.agent_machine.inference_provider.control_off

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/policy/{flag}"},
	$"`{flag}` is false",
) if {
	some flag in ["policyFabricRequired", "agentRegistryRequired", "receiptRequired"]
	input.contract.policy[flag] == false
}

_rule := rego.metadata.chain()
