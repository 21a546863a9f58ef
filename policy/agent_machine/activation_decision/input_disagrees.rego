# METADATA
# title: Activation by what is meant for another
# description: |
#   Admission, grant and receipts are for one pod on one machine with one provider. An activation by an admission for
#   another pod is not admitted.
# related_resources:
#   - ref: docs/rules.md#activation-decisioninput-disagrees
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.input-disagrees
#   severity: deny
#   remediation: |
#     Activate by what is given for this pod, on this machine.
package gatehouse.agent_machine.activation_decision.input_disagrees

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	given.at,
	$"the {what} of the {given.name} is `{theirs}`, and that of the activation is {_said[what]}",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	some what, path in _fields[given.name]
	theirs := object.get(given.document.contract, path, null)
	theirs != null
	theirs != _ours[what]
}

_ours := {
	"pod": input.contract.inputs.agentPodId,
	"machine": object.get(input.contract.inputs, "agentMachineId", null),
	"provider": object.get(input.contract.inputs, "providerId", null),
	"deployment receipt": input.contract.inputs.deploymentReceiptId,
	"decision": input.contract.obligations.policyDecisionRef,
	"grant": input.contract.obligations.agentRegistryGrantRef,
}

_said[what] := $"`{ours}`" if {
	some what, ours in _ours
	ours != null
}

_said[what] := "not named" if {
	some what, ours in _ours
	ours == null
}

# Where the documents name what the activation names as well.
_fields := {
	"policy admission": {
		"pod": ["request", "agentPodId"],
		"machine": ["request", "agentMachineId"],
		"provider": ["request", "providerId"],
		"deployment receipt": ["request", "deploymentReceiptId"],
		"decision": ["decision", "decisionRef"],
	},
	"registry grant": {
		"pod": ["request", "agentPodId"],
		"machine": ["request", "agentMachineId"],
		"grant": ["grant", "grantRef"],
	},
	"deployment receipt": {"pod": ["source", "id"]},
	"storage receipt": {"pod": ["agentPodId"], "machine": ["agentMachineId"]},
}

_rule := rego.metadata.chain()
