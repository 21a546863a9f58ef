# METADATA
# title: Two mounts on one target
# description: |
#   Of two mounts on one target the lane sees one, and which one depends on the runner.
# related_resources:
#   - ref: docs/rules.md#mountsduplicate-target
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: mounts.duplicate-target
#   severity: deny
#   remediation: |
#     Give each mount a target of its own.
package gatehouse.mounts.duplicate_target

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/mounts/{j}/target"},
	$"target `{mount.target}` is taken by an earlier mount",
) if {
	some i, lane in input.contract.spec.lanes
	some j, mount in lane.mounts
	some k, other in lane.mounts
	k < j
	_plain(other.target) == _plain(mount.target)
}

_plain(target) := [segment |
	some segment in split(target, "/")
	not segment in {"", "."}
]

_rule := rego.metadata.chain()
