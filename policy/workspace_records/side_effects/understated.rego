# METADATA
# title: Effects beyond their class
# description: |
#   The class of the effects is what reviewers read first. It covers every file that was written and every host that
#   was spoken to.
# related_resources:
#   - ref: docs/rules.md#side-effectsunderstated
# schemas:
#   - input.contract: schema["terminal-command.v1"]
# custom:
#   code: side-effects.understated
#   severity: deny
#   remediation: |
#     Name the class that covers what happened.
package gatehouse.workspace_records.side_effects.understated

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/sideEffects/filesWritten"},
	$"files were written, and the class is `{effects.classification}`",
) if {
	effects := input.contract.sideEffects
	count(effects.filesWritten) > 0
	not effects.classification in {"filesystem", "filesystem+network", "mutable_state"}
}

findings contains finding.at(
	_rule,
	{"pointer": "/sideEffects/networkTargets"},
	$"hosts were spoken to, and the class is `{effects.classification}`",
) if {
	effects := input.contract.sideEffects
	count(effects.networkTargets) > 0
	not effects.classification in {"network", "filesystem+network"}
}

_rule := rego.metadata.chain()
