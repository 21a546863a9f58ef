# METADATA
# title: Office command that acts
# description: |
#   With `--execute` and `--policy-ok` the command writes documents instead of planning them; `--dry-run` beside
#   them changes nothing. Under the profile `strict` it is denied.
# related_resources:
#   - ref: docs/rules.md#officeacting
# custom:
#   code: office.acting
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Drop `--execute` to plan, or have the act approved.
package gatehouse.office.acting

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	command.at,
	$"`{command.governed.command}` acts: `--execute` and `--policy-ok` are both given",
) if {
	some command in input.facts.commands
	startswith(command.governed.command, "office ")
	command.governed.acts
}

_rule := rego.metadata.chain()
