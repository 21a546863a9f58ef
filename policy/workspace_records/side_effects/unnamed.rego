# METADATA
# title: Written files that nobody names
# description: |
#   The class says that files were written, and the record names none: nobody can look at what changed.
# related_resources:
#   - ref: docs/rules.md#side-effectsunnamed
# schemas:
#   - input.contract: schema["terminal-command.v1"]
# custom:
#   code: side-effects.unnamed
#   severity: deny
#   remediation: |
#     List the files, or name another class.
package gatehouse.workspace_records.side_effects.unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/sideEffects/classification"},
	$"the class is `{effects.classification}`, and no file is named",
) if {
	effects := input.contract.sideEffects
	effects.classification in {"filesystem", "filesystem+network"}
	count(object.get(effects, "filesWritten", [])) == 0
}

_rule := rego.metadata.chain()
