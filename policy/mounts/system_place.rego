# METADATA
# title: System place mounted
# description: |
#   System places and the sockets of container engines hand the host itself to the lane, whatever a mount policy permits besides. Only a policy that names the place allows it.
# related_resources:
#   - ref: docs/rules.md#mountssystem-place
# custom:
#   code: mounts.system-place
#   severity: deny
#   remediation: |
#     Mount a folder of your own, with a copy of what the lane needs.
package gatehouse.mounts.system_place

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` mounts {path.shown}, a place of the system",
) if {
	some path in scope.mounts["system-place"]
}

_rule := rego.metadata.chain()
