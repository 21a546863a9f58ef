# METADATA
# title: Date of a document without quotes
# description: |
#   The agent's reader of YAML takes a date without quotes for a point in time, which no document for policies can hold:
#   the agent fails before it configures the plugin.
# related_resources:
#   - ref: docs/rules.md#ccfplain-date
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.plain-date
#   severity: deny
#   remediation: |
#     Write the date in quotes.
package gatehouse.ccf.agent.plain_date

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	"the agent takes a date without quotes for a point in time, and fails before it configures the plugin",
) if {
	some pointer in input.facts.plain_dates
}

_rule := rego.metadata.chain()
