# METADATA
# title: A capability that was not offered
# description: |
#   The runner accepts capabilities out of those that the adapter offers.
# related_resources:
#   - ref: docs/rules.md#ipcaccepted-beyond-offer
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.accepted-beyond-offer
#   severity: deny
#   remediation: |
#     Accept what is offered, or end where what is needed is not.
package gatehouse.ipc.v0.accepted_beyond_offer

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/payload/accepted/{n}"},
	$"the adapter has not offered `{name}`",
) if {
	some i, message in input.contract.messages
	message.type == "capabilities_ack"
	offer := input.contract.messages[input.facts.messages[i].request]
	some n, name in message.payload.accepted
	not name in {capability.name | some capability in offer.payload.capabilities}
}

_rule := rego.metadata.chain()
