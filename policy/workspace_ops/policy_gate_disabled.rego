# METADATA
# title: Agent execution past its policy gate
# description: |
#   The policy gate is where an agent's execution is admitted. An execution that goes around it was admitted by
#   nobody.
# related_resources:
#   - ref: docs/rules.md#workspace-opspolicy-gate-disabled
# custom:
#   code: workspace-ops.policy-gate-disabled
#   severity: deny
#   remediation: |
#     Drop the option, and record the gate with `workspace-ops policy-gate record` before.
package gatehouse.workspace_ops.policy_gate_disabled

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	disabled.at,
	$"`{disabled.option}` switches off the policy gate of `{command.governed.command}`",
) if {
	some command in input.facts.commands
	some disabled in command.governed.disables
	disabled.check == "policy-gate"
}

_rule := rego.metadata.chain()
