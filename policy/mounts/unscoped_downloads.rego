# METADATA
# title: Whole downloads folder mounted
# description: |
#   The downloads folder collects whatever a browser was sent. An agent gets a folder of its own below it, never all of it.
# related_resources:
#   - ref: docs/rules.md#mountsunscoped-downloads
# custom:
#   code: mounts.unscoped-downloads
#   severity: deny
#   remediation: |
#     Use `~/Downloads/SourceOS/agent-downloads`, or another folder below `~/Downloads` that the mount policy allows.
package gatehouse.mounts.unscoped_downloads

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, the whole downloads folder",
) if {
	some path in scope.mounts["whole-downloads"]
}

_rule := rego.metadata.chain()
