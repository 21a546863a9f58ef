# METADATA
# title: Secret opened
# description: |
#   The command opens a place where keys, passwords or browser profiles lie.
# related_resources:
#   - ref: docs/rules.md#placessecret-place
# custom:
#   code: places.secret-place
#   severity: deny
#   remediation: |
#     Name a file that the lane works on.
package gatehouse.places.secret_place

import data.gatehouse.finding

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` opens {path.shown}: {what}",
) if {
	some path in input.facts.paths
	path.role in {"read", "write", "run", "cwd"}
	some place, _ in path.within
	what := data.gatehouse.places.secrets[place]
}

_rule := rego.metadata.chain()
