# METADATA
# title: Mount target that hides what the lane has there
# description: |
#   A target of `/`, or one with `..` in it, puts host files where the lane has its own.
# related_resources:
#   - ref: docs/rules.md#mountsunsafe-target
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: mounts.unsafe-target
#   severity: deny
#   remediation: |
#     Name an absolute folder for the mount alone, such as `/mnt/config`.
package gatehouse.mounts.unsafe_target

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/mounts/{j}/target"},
	$"target `{mount.target}` {fault}",
) if {
	some i, lane in input.contract.spec.lanes
	some j, mount in lane.mounts
	some fault in _faults(mount.target)
}

_faults(target) := {"climbs with `..`"} if ".." in split(target, "/")

else := {"is not absolute"} if not startswith(target, "/")

else := {"is the root of the file system"} if trim(target, "/.") == ""

else := set()

_rule := rego.metadata.chain()
