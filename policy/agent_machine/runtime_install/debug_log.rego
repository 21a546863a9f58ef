# METADATA
# title: Full log instead of a reference
# description: |
#   A receipt is kept and passed on. A compact reference to the log is enough; a full log carries more than anyone
#   checks, redacted or not.
# related_resources:
#   - ref: docs/rules.md#runtime-installdebug-log
# schemas:
#   - input.contract: schema["runtime-install-receipt.v2"]
# custom:
#   code: runtime-install.debug-log
#   severity: warn
#   remediation: |
#     Keep the log where it is and refer to it: `compact_receipt_ref`.
package gatehouse.agent_machine.runtime_install.debug_log

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/logMode"},
	"the receipt keeps a full log",
) if {
	input.contract.logMode == "full_debug_redacted"
}

_rule := rego.metadata.chain()
