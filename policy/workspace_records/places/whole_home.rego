# METADATA
# title: Whole home directory
# description: |
#   The home holds every key, mailbox and browser profile. No record works in all of it, and no device offers all of
#   it.
# related_resources:
#   - ref: docs/rules.md#workspace-recordwhole-home
# custom:
#   code: workspace-record.whole-home
#   severity: deny
#   remediation: |
#     Name the one folder that is meant.
package gatehouse.workspace_records.places.whole_home

import data.gatehouse.finding
import data.gatehouse.mounts.scope
import data.gatehouse.workspace_records.places.local

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` is {path.shown}: the whole home, or a folder that holds homes",
) if {
	some pointer, path in local.paths
	scope.locations[pointer] == "whole-home"
}

_rule := rego.metadata.chain()
