# METADATA
# title: Mount that the policy leaves open
# description: |
#   No root and no pattern of the mount policy names this folder. Either the policy says to ask then, or the mount is one of `mounts[]`: these declare source, target and class in the contract itself, where they can be reviewed.
# related_resources:
#   - ref: docs/rules.md#mountsunlisted-source
# custom:
#   code: mounts.unlisted-source
#   severity: warn
#   remediation: |
#     Have the folder named in the mount policy.
package gatehouse.mounts.unlisted_source

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, which the mount policy does not name",
) if {
	some path in scope.mounts.unlisted
	_is_open(path)
}

_is_open(_) if input.related.mount_policy.default == "ask"

_is_open(path) if {
	input.related.mount_policy.default == "deny"
	not path.command
}

_rule := rego.metadata.chain()
