# METADATA
# title: Label that names another tool
# description: |
#   Labels are what lists and searches show. One that names another server or tool hides this one.
# related_resources:
#   - ref: docs/rules.md#capability-declarationlabel-contradicts
# schemas:
#   - input.contract: schema["capability-declaration.v0.1.0"]
# custom:
#   code: capability-declaration.label-contradicts
#   severity: deny
#   remediation: |
#     Correct the label, or leave it out.
package gatehouse.agent_machine.capability_declaration.label_contradicts

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/labels/{name}"},
	$"the label says `{input.contract.labels[name]}`, and the {name} is `{field}`",
) if {
	some name, field in {"server": input.contract.server, "tool": input.contract.tool}
	input.contract.labels[name] != field
}

_rule := rego.metadata.chain()
