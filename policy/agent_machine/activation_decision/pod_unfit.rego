# METADATA
# title: Activation of a pod that is not fit
# description: |
#   A pod is fit for an activation when it requires an agent's identity, bears the one that the grant is for, and keeps
#   off the host's network.
# related_resources:
#   - ref: docs/rules.md#activation-decisionpod-unfit
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.pod-unfit
#   severity: deny
#   remediation: |
#     Correct the pod, or ask for a grant to the agent that it runs.
package gatehouse.agent_machine.activation_decision.pod_unfit

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	given.at,
	$"the agent pod `{given.document.id}` {what}",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	given.name == "agent pod"
	some what in _unfit(given.document.contract)
}

_unfit(pod) := union({
	{"does not require the identity of an agent" | not pod.workload.agentIdentityRequired},
	{"is on the network of its host" | pod.runtime.networkMode == "host"},
	{"may use the network of its host" | pod.policy.allowHostNetwork},
	{$"runs `{ours}`, and the grant is for `{theirs}`" |
		ours := object.get(pod.workload, "agentIdentityRef", null)
		some given in inputs.given
		given.name == "registry grant"
		theirs := given.document.contract.request.requestedAgentIdentityRef
		ours != theirs
	},
})

_rule := rego.metadata.chain()
