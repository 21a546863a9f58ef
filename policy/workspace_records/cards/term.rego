# METADATA
# title: Decision that ends before it is taken
# description: |
#   A decision holds from when it is taken until it expires.
# related_resources:
#   - ref: docs/rules.md#decision-cardterm
# custom:
#   code: decision-card.term
#   severity: deny
#   remediation: |
#     Correct the two times.
package gatehouse.workspace_records.cards.term

import data.gatehouse.finding
import data.gatehouse.instant
import data.gatehouse.workspace_records.parts

findings contains finding.at(
	_rule,
	{"pointer": $"{pointer}/expiresAt"},
	$"the decision is of {card.ts} and ends at {card.expiresAt}",
) if {
	some pointer, card in parts.cards
	input.facts.instants[$"{pointer}/expiresAt"]
	not instant.before($"{pointer}/ts", $"{pointer}/expiresAt")
}

_rule := rego.metadata.chain()
