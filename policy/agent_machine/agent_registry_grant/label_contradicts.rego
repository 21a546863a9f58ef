# METADATA
# title: Label that contradicts the grant
# description: |
#   Labels are what lists and searches show. One that tells another result than the record misleads whoever reads only
#   the label.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantlabel-contradicts
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.label-contradicts
#   severity: deny
#   remediation: |
#     Correct the label, or leave it out.
package gatehouse.agent_machine.agent_registry_grant.label_contradicts

import data.gatehouse.agent_machine.activation_scope
import data.gatehouse.agent_machine.labels
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/labels/{name}"},
	$"the label says `{value}`, and the status is `{input.contract.grant.status}`",
) if {
	some name, value in input.contract.labels
	name in labels.status
	value != input.contract.grant.status
}

findings contains finding.at(
	_rule,
	{"pointer": $"/labels/{name}"},
	$"the label says that an activation is authorised, and {concat("; ", sort(lacking))}",
) if {
	some name, value in input.contract.labels
	name in labels.activates
	value == "true"
	lacking := activation_scope.grant_lacks(input.contract, null)
	count(lacking) > 0
}

_rule := rego.metadata.chain()
