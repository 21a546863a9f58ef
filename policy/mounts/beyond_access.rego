# METADATA
# title: Mount with more access than its root has
# description: |
#   The mount policy allows this folder to be read. Mounted to be written, it is more than was allowed.
# related_resources:
#   - ref: docs/rules.md#mountsbeyond-access
# custom:
#   code: mounts.beyond-access
#   severity: deny
#   remediation: |
#     Mount it read-only, or write to a folder that may be written.
package gatehouse.mounts.beyond_access

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown} to be written, and the mount policy allows it to be read",
) if {
	some path in scope.mounts["beyond-access"]
}

_rule := rego.metadata.chain()
