# METADATA
# title: Command without a policy gate
# description: |
#   A command that ran was let through by a policy gate, and its record says by which.
# related_resources:
#   - ref: docs/rules.md#terminal-commandungated
# schemas:
#   - input.contract: schema["terminal-command.v1"]
# custom:
#   code: terminal-command.ungated
#   severity: deny
#   remediation: |
#     Name the record of the gate as `policyGateId`.
package gatehouse.workspace_records.terminal_command.ungated

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": ""},
	"nothing says which policy gate let the command through",
) if {
	trim_space(object.get(input.contract, "policyGateId", "")) == ""
}

_rule := rego.metadata.chain()
