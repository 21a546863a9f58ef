# METADATA
# title: Whole home directory mounted
# description: |
#   A mount names one folder. The home directory, or a folder that holds home directories, would hand every key, mailbox and browser profile to the agent.
# related_resources:
#   - ref: docs/rules.md#mountswhole-home
# custom:
#   code: mounts.whole-home
#   severity: deny
#   remediation: |
#     Name the one folder that the lane needs, such as `~/dev` or `~/Documents/SourceOS/agent-output`.
package gatehouse.mounts.whole_home

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, the whole home directory",
) if {
	some path in scope.mounts["whole-home"]
	not path.holds_home
}

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, which holds home directories",
) if {
	some path in scope.mounts["whole-home"]
	path.holds_home
}

_rule := rego.metadata.chain()
