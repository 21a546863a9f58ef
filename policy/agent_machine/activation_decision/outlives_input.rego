# METADATA
# title: Activation that outlives what it rests on
# description: |
#   An activation rests on an admission and a grant that are in force when it is decided, and ends with the earlier of
#   the two.
# related_resources:
#   - ref: docs/rules.md#activation-decisionoutlives-input
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.outlives-input
#   severity: deny
#   remediation: |
#     End the activation with the earlier of its admission and its grant, and decide within both.
package gatehouse.agent_machine.activation_decision.outlives_input

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	given.at,
	$"the activation lasts until {input.contract.obligations.expiresAt}, longer than the {given.name}",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	input.facts.instants["/obligations/expiresAt"] > given.document.instants[_ends[given.name]]
}

findings contains finding.at(
	_rule,
	given.at,
	$"the {given.name} `{given.document.id}` was over when the activation was decided",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	input.facts.instants["/decidedAt"] >= given.document.instants[_ends[given.name]]
}

findings contains finding.at(
	_rule,
	given.at,
	$"the {given.name} `{given.document.id}` was not there yet when the activation was decided",
) if {
	input.contract.decision.activationAllowed
	some given in inputs.given
	input.facts.instants["/decidedAt"] < given.document.instants[_begins[given.name]]
}

_ends := {"policy admission": "/obligations/expiresAt", "registry grant": "/grant/expiresAt"}

_begins := {"policy admission": "/decidedAt", "registry grant": "/issuedAt"}

_rule := rego.metadata.chain()
