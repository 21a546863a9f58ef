# METADATA
# title: Redaction that changed nothing
# description: |
#   The redacted artifact is the original: whatever was to be taken out is still in it.
# related_resources:
#   - ref: docs/rules.md#diagnostic-redactionunchanged
# schemas:
#   - input.contract: schema["diagnostic-redaction.v1"]
# custom:
#   code: diagnostic-redaction.unchanged
#   severity: deny
#   remediation: |
#     Redact it, and name what came of that.
package gatehouse.workspace_records.diagnostic_redaction.unchanged

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/redactedRef"},
	"the redacted artifact is the original",
) if {
	lower(trim_space(input.contract.redactedRef)) == lower(trim_space(input.contract.originalRef))
}

_rule := rego.metadata.chain()
