# METADATA
# title: Identity required and not given
# description: |
#   A pod that must have the identity of an agent names it. Otherwise it gets none, or one that nobody chose.
# related_resources:
#   - ref: docs/rules.md#agent-podno-identity
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.no-identity
#   severity: deny
#   remediation: |
#     Name the agent in `agentIdentityRef`.
package gatehouse.agent_machine.agent_pod.no_identity

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/workload/agentIdentityRequired"},
	"the pod must have an identity and names none",
) if {
	input.contract.workload.agentIdentityRequired
	object.get(input.contract.workload, "agentIdentityRef", "") == ""
}

_rule := rego.metadata.chain()
