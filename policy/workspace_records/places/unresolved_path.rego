# METADATA
# title: Host path that cannot be known
# description: |
#   A path that depends on a variable, climbs above where it starts, or is no path at all says nothing about what
#   was touched.
# related_resources:
#   - ref: docs/rules.md#workspace-recordunresolved-path
# custom:
#   code: workspace-record.unresolved-path
#   severity: deny
#   remediation: |
#     Write the path absolute, or below the home.
package gatehouse.workspace_records.places.unresolved_path

import data.gatehouse.finding
import data.gatehouse.mounts.scope
import data.gatehouse.workspace_records.places.local

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` names no place that can be known",
) if {
	some pointer, path in local.paths
	_is_unknown(pointer, path)
}

_is_unknown(pointer, _) if scope.locations[pointer] == "unresolved"

# An address, such as `file:///etc`.
_is_unknown(_, path) if {
	path.base == "relative"
	endswith(path.segments[0], ":")
}

# A transfer starts in no directory.
_is_unknown(_, path) if {
	path.base == "relative"
	input.kind.name == "TransferOperation"
}

_rule := rego.metadata.chain()
