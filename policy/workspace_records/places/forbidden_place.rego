# METADATA
# title: Place that is closed to records
# description: |
#   The path lies in a place of the system, or where the mount policy in force denies it.
# related_resources:
#   - ref: docs/rules.md#workspace-recordforbidden-place
# custom:
#   code: workspace-record.forbidden-place
#   severity: deny
#   remediation: |
#     Work in a folder that the mount policy allows.
package gatehouse.workspace_records.places.forbidden_place

import data.gatehouse.finding
import data.gatehouse.mounts.scope
import data.gatehouse.workspace_records.places.local

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` is {path.shown}, which is closed to workspace operations",
) if {
	some pointer, path in local.paths
	scope.locations[pointer] in {"system-place", "denied"}
}

_rule := rego.metadata.chain()
