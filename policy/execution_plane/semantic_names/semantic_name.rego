# METADATA
# title: Meaning of a provider in a lower contract
# description: |
#   Lower contracts speak of processes, routes and shapes. Providers, models, budgets and costs are decided above,
#   and their names stand nowhere here, at any depth and in any spelling.
# related_resources:
#   - ref: docs/rules.md#lower-contractsemantic-name
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: lower-contract.semantic-name
#   severity: deny
#   remediation: |
#     Leave the name out; decide it in the layer above.
package gatehouse.execution_plane.semantic_names.semantic_name

import data.gatehouse.execution_plane.escape
import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.spelling
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": concat("", [$"/{escape.token(token)}" | some token in path]), "key": true},
	$"`{name}` belongs to the layer above",
) if {
	walk(input.contract, [path, _])
	count(path) > 0
	name := path[count(path) - 1]
	is_string(name)
	spelling.plain(name) in _names
}

findings contains finding.at(
	_rule,
	{"pointer": concat("", [$"/{escape.token(token)}" | some token in path])},
	$"`{text}` belongs to the layer above",
) if {
	walk(input.contract, [path, text])
	is_string(text)
	spelling.plain(text) in _names
}

_names := {spelling.plain(name) | some name in known.semantic_names}

_rule := rego.metadata.chain()
