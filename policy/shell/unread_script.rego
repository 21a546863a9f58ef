# METADATA
# title: Code run that cannot be read
# description: |
#   The step runs text that it takes from a program, or from a variable that nothing in it sets. What that text does
#   is judged by nobody.
# related_resources:
#   - ref: docs/rules.md#shellunread-script
# custom:
#   code: shell.unread-script
#   severity: warn
#   remediation: |
#     Put the commands into the step, or run a script of the repository that was reviewed.
package gatehouse.shell.unread_script

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	script.at,
	$"`{script.how}` runs text that is not known before the lane runs",
) if {
	some script in input.facts.scripts
	script.kind in {"input", "text"}
}

_rule := rego.metadata.chain()
