# METADATA
# title: Extension that redefines a field
# description: |
#   Extensions add to a decision. One that bears the name of a field, however it is spelt, could be read in its
#   place.
# related_resources:
#   - ref: docs/rules.md#authority-decisioncore-field
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: authority-decision.core-field
#   severity: deny
#   remediation: |
#     Give the extension a name of its own, below the namespace of who defines it.
package gatehouse.execution_plane.authority_decision.core_field

import data.gatehouse.execution_plane.escape
import data.gatehouse.execution_plane.spelling
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": concat("", [$"/{escape.token(token)}" | some token in array.concat(["extensions"], path)]), "key": true},
	$"the extension `{name}` bears the name of a field",
) if {
	walk(object.get(input.contract, "extensions", {}), [path, _])
	count(path) > 0
	name := path[count(path) - 1]
	is_string(name)
	spelling.plain(name) in {spelling.plain(field) | some field, _ in input.contract; field != "extensions"}
}

_rule := rego.metadata.chain()
