# METADATA
# title: Decision that lets nothing be done
# description: |
#   The card is the record of a refusal, or of a decision that is over. A question that was refused is not open any
#   more, and what was allowed for a time is not allowed after it.
# related_resources:
#   - ref: docs/rules.md#decision-cardwithheld
# schemas:
#   - input.contract: schema["decision-card.v1"]
# custom:
#   code: decision-card.withheld
#   severity: withhold
#   remediation: |
#     Nothing is wrong with the record; to go on, have the question decided anew.
package gatehouse.workspace_records.decision_card.withheld

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/answer"},
	$"the question was refused: `{input.contract.answer}`",
) if {
	_first_word in data.gatehouse.workspace_records.refusals
}

findings contains finding.at(
	_rule,
	{"pointer": "/expiresAt"},
	$"the decision is over since {input.contract.expiresAt}",
) if {
	instant.reached("/expiresAt")
}

_first_word := [word | some word in split(_spaced, " "); word != ""][0]

_spaced := strings.replace_n(
	{",": " ", ".": " ", ";": " ", ":": " ", "!": " ", "\n": " ", "\t": " "},
	lower(input.contract.answer),
)

_rule := rego.metadata.chain()
