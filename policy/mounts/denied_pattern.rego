# METADATA
# title: Mount that the mount policy denies
# description: |
#   A pattern of the mount policy in force covers this path, and no allowed root names it more closely.
# related_resources:
#   - ref: docs/rules.md#mountsdenied-pattern
# custom:
#   code: mounts.denied-pattern
#   severity: deny
#   remediation: |
#     Mount a folder that the policy allows, or have the policy changed.
package gatehouse.mounts.denied_pattern

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, which the mount policy denies: {pattern.reason}",
) if {
	some path in scope.mounts.denied
	some pattern in scope.denials(path)
}

_rule := rego.metadata.chain()
