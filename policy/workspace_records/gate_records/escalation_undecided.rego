# METADATA
# title: Escalation to nobody
# description: |
#   A gate that escalates hands the decision to somebody, and names the card on which it is taken.
# related_resources:
#   - ref: docs/rules.md#policy-gateescalation-undecided
# schemas:
#   - input.contract: schema["policy-gate-record.v1"]
# custom:
#   code: policy-gate.escalation-undecided
#   severity: deny
#   remediation: |
#     Name the decision card, and keep it.
package gatehouse.workspace_records.gate_records.escalation_undecided

import data.gatehouse.finding
import data.gatehouse.workspace_records.parts

findings contains finding.at(
	_rule,
	{"pointer": $"{pointer}/result"},
	"the gate escalates, and no decision card is named",
) if {
	some pointer, gate in parts.gates
	gate.result == "escalate"
	trim_space(object.get(gate, "decisionCardId", "")) == ""
}

findings contains finding.at(
	_rule,
	{"pointer": $"{pointer}/decisionCardId"},
	$"the operation has no decision card `{gate.decisionCardId}`",
) if {
	input.kind.name == "WorkspaceOperation"
	some pointer, gate in parts.gates
	gate.result == "escalate"
	not gate.decisionCardId in {card.id | some card in parts.cards}
	not _is_given(gate.decisionCardId)
}

findings contains finding.at(
	_rule,
	{"pointer": "/decisionCardId"},
	$"the decision card `{link.ref}` is not among the related documents",
) if {
	input.kind.name == "PolicyGateRecord"
	input.contract.result == "escalate"
	input.related.documents != null
	some link in input.facts.links
	link.name == "decision card"
	link.found == []
}

_is_given(id) if {
	some link in input.facts.links
	link.name == "decision card"
	link.ref == id
	count(link.found) > 0
}

_rule := rego.metadata.chain()
