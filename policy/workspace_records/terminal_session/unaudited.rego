# METADATA
# title: Session that nobody watched
# description: |
#   A session without audit is recorded all the same, but nothing in it serves as evidence.
# related_resources:
#   - ref: docs/rules.md#terminal-sessionunaudited
# schemas:
#   - input.contract: schema["terminal-session.v1"]
# custom:
#   code: terminal-session.unaudited
#   severity: warn
#   remediation: |
#     Switch the audit on.
package gatehouse.workspace_records.terminal_session.unaudited

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": _place},
	"the session is not audited and serves as no evidence",
) if {
	not input.contract.auditEnabled
}

_place := "/auditEnabled" if input.contract.auditEnabled == false

else := ""

_rule := rego.metadata.chain()
