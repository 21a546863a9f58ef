# METADATA
# title: Secrets that leave the machine
# description: |
#   A tool that sends is not given secrets: what has left cannot be taken back.
# related_resources:
#   - ref: docs/rules.md#capability-declarationsecrets-leave
# schemas:
#   - input.contract: schema["capability-declaration.v0.1.0"]
# custom:
#   code: capability-declaration.secrets-leave
#   severity: deny
#   remediation: |
#     Take `SECRETS` out of the data classes, or keep the tool from sending.
package gatehouse.agent_machine.capability_declaration.secrets_leave

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/dataClasses/{i}"},
	$"`{input.contract.server}.{input.contract.tool}` sends, and is given secrets",
) if {
	input.contract.effect == "egress"
	some i, "SECRETS" in input.contract.dataClasses
}

_rule := rego.metadata.chain()
