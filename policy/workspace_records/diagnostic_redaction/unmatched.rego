# METADATA
# title: Redaction that found nothing and changed something
# description: |
#   No rule matched, and yet the redacted artifact is another one. Either a count or a reference is wrong.
# related_resources:
#   - ref: docs/rules.md#diagnostic-redactionunmatched
# schemas:
#   - input.contract: schema["diagnostic-redaction.v1"]
# custom:
#   code: diagnostic-redaction.unmatched
#   severity: warn
#   remediation: |
#     Count the matches, or keep the original where there are none.
package gatehouse.workspace_records.diagnostic_redaction.unmatched

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/rules"},
	"no rule found anything, and the artifact is another one",
) if {
	every rule in input.contract.rules {
		rule.matchCount == 0
	}
	input.contract.redactedRef != input.contract.originalRef
}

_rule := rego.metadata.chain()
