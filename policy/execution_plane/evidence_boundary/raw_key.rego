# METADATA
# title: Raw payload under its name
# description: |
#   What is kept of an outcome is its shape. A member with the name of a payload, a prompt or a secret holds it,
#   at any depth and in any spelling.
# related_resources:
#   - ref: docs/rules.md#evidence-boundaryraw-key
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: evidence-boundary.raw-key
#   severity: deny
#   remediation: |
#     Keep the shape, and refer to the rest.
package gatehouse.execution_plane.evidence_boundary.raw_key

import data.gatehouse.execution_plane.escape
import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.spelling
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": concat("", [$"/{escape.token(token)}" | some token in array.concat([field], path)]), "key": true},
	$"`{name}` is the name of something raw",
) if {
	some field in ["bounded_exit_code_or_response_shape", "scan_result"]
	walk(input.contract[field], [path, _])
	count(path) > 0
	name := path[count(path) - 1]
	is_string(name)
	spelling.plain(name) in {spelling.plain(key) | some key in known.raw_keys}
}

_rule := rego.metadata.chain()
