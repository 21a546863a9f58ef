# METADATA
# title: Path that cannot be known
# description: |
#   What a governed command opens is judged before the lane runs. A path that is only known then could be any file.
# related_resources:
#   - ref: docs/rules.md#placesunresolved-path
# custom:
#   code: places.unresolved-path
#   severity: deny
#   remediation: |
#     Write the path out, or assign it from fixed text in the same step.
package gatehouse.places.unresolved_path

import data.gatehouse.finding

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` cannot be known before the lane runs: {path.why}",
) if {
	some path in input.facts.paths
	path.role in {"read", "write", "run"}
	path.base == "unknown"
}

_rule := rego.metadata.chain()
