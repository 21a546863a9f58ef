# METADATA
# title: Gate opened by a decision that does not hold
# description: |
#   A policy gate that allows names the decision that it rests on, and that decision is refused, over or not sound.
# related_resources:
#   - ref: docs/rules.md#workspace-recordcard-withheld
# schemas:
#   - input.contract: schema["policy-gate-record.v1"]
# custom:
#   code: workspace-record.card-withheld
#   severity: deny
#   remediation: |
#     Have the question decided anew.
package gatehouse.workspace_records.gates.card_withheld

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	card.at,
	$"the decision card `{card.ref}` opens no gate: {document.because}",
) if {
	input.kind.name == "PolicyGateRecord"
	input.contract.result == "allow"
	some card in input.facts.links
	card.name == "decision card"
	some document in _withheld(card)
}

findings contains finding.at(
	_rule,
	gate.at,
	$"the policy gate `{gate.ref}` rests on the decision card `{card.ref}`: {document.because}",
) if {
	some gate in input.facts.links
	gate.name == "policy gate"
	some i in gate.found
	input.related.documents[i].contract.result == "allow"
	some card in input.related.documents[i].links
	card.name == "decision card"
	some document in _withheld(card)
}

_withheld(card) := {document |
	some i in card.found
	document := input.related.documents[i]
	not document.authorises
}

_rule := rego.metadata.chain()
