# METADATA
# title: Work outside the allowed roots
# description: |
#   The mount policy in force denies what it does not name, and no root of it lets this path be used so.
# related_resources:
#   - ref: docs/rules.md#workspace-recordoutside-roots
# custom:
#   code: workspace-record.outside-roots
#   severity: deny
#   remediation: |
#     Work below an allowed root, such as `~/dev`, or name another mount policy.
package gatehouse.workspace_records.places.outside_roots

import data.gatehouse.finding
import data.gatehouse.mounts.scope
import data.gatehouse.workspace_records.places.local

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` is {path.shown}, which no allowed root covers",
) if {
	input.related.mount_policy.default == "deny"
	some pointer, path in local.paths
	path.base != "relative"
	_is_bound(pointer)
	scope.locations[pointer] in {"unlisted", "whole-downloads"}
}

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` is {path.shown}, which is read-only",
) if {
	some pointer, path in local.paths
	startswith(pointer, "/sideEffects/")
	scope.locations[pointer] == "beyond-access"
}

# Where a command or a session works, what it writes, and what is sent.
_is_bound("/cwd")

_is_bound("/source")

_is_bound(pointer) if startswith(pointer, "/sideEffects/")

_rule := rego.metadata.chain()
