# METADATA
# title: Terminal command with its audit switched off
# description: |
#   The transcript of a terminal session is the evidence of what was done in it. Without the audit the session
#   cannot take part in an operation.
# related_resources:
#   - ref: docs/rules.md#workspace-opsaudit-disabled
# custom:
#   code: workspace-ops.audit-disabled
#   severity: deny
#   remediation: |
#     Drop the option that switches the audit off.
package gatehouse.workspace_ops.audit_disabled

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	disabled.at,
	$"`{disabled.option}` switches off the audit of `{command.governed.command}`",
) if {
	some command in input.facts.commands
	some disabled in command.governed.disables
	disabled.check == "audit"
}

_rule := rego.metadata.chain()
