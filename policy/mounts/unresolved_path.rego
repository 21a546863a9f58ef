# METADATA
# title: Mount whose path cannot be known
# description: |
#   A mount is judged before the lane runs. A path that is only known while it runs could be any path, the home directory included.
# related_resources:
#   - ref: docs/rules.md#mountsunresolved-path
# custom:
#   code: mounts.unresolved-path
#   severity: deny
#   remediation: |
#     Write the path out, or assign it from fixed text in the same step.
package gatehouse.mounts.unresolved_path

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` cannot be known before the lane runs: {_why(path)}",
) if {
	some path in scope.mounts.unresolved
}

default _why(_) := "it depends on the directory that the step starts in"

_why(path) := path.why

_rule := rego.metadata.chain()
