# METADATA
# title: Mount outside the allowed roots
# description: |
#   The mount policy in force denies what it does not name, and it names no root that covers this path.
# related_resources:
#   - ref: docs/rules.md#mountsoutside-roots
# custom:
#   code: mounts.outside-roots
#   severity: deny
#   remediation: |
#     Mount a folder below an allowed root, such as `~/dev`, or name another mount policy.
package gatehouse.mounts.outside_roots

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, which no allowed root covers",
) if {
	input.related.mount_policy.default == "deny"
	some path in scope.mounts.unlisted
	path.command
}

_rule := rego.metadata.chain()
