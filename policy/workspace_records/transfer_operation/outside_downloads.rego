# METADATA
# title: Download outside the download folder
# description: |
#   What comes from a network is kept apart: below a root that the mount policy in force names for downloads.
# related_resources:
#   - ref: docs/rules.md#transferoutside-downloads
# schemas:
#   - input.contract: schema["transfer-operation.v1"]
# custom:
#   code: transfer.outside-downloads
#   severity: deny
#   remediation: |
#     Download below `~/Downloads/SourceOS/agent-downloads`, or name another mount policy.
package gatehouse.workspace_records.transfer_operation.outside_downloads

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` is {path.shown}, which is below no root for downloads",
) if {
	input.contract.direction == "download"
	path := input.facts.locations["/destination"]
	scope.locations["/destination"] in {"allowed", "beyond-access", "unlisted", "whole-downloads"}
	path.base != "relative"
	_is_scoped
	not "downloads" in scope.classes["/destination"]
}

_is_scoped if input.related.mount_policy.default == "deny"

_is_scoped if {
	some root in input.related.mount_policy.allowed
	root.class == "downloads"
}

_rule := rego.metadata.chain()
