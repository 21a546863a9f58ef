# METADATA
# title: Mount that the mount policy advises against
# description: |
#   A pattern of the mount policy in force covers this path with the severity of a warning.
# related_resources:
#   - ref: docs/rules.md#mountsdiscouraged-pattern
# custom:
#   code: mounts.discouraged-pattern
#   severity: warn
#   remediation: |
#     Mount another folder, if one does.
package gatehouse.mounts.discouraged_pattern

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, which the mount policy advises against: {pattern.reason}",
) if {
	some path in input.facts.paths
	path.role == "mount"
	some pattern in scope.warnings(path)
}

_rule := rego.metadata.chain()
