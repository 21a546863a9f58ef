# METADATA
# title: Mount whose class and access contradict
# description: |
#   An input that never changes, or a part of the substrate, is mounted to be read. Mounted to be written it is
#   neither.
# related_resources:
#   - ref: docs/rules.md#mountsclass-access
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: mounts.class-access
#   severity: deny
#   remediation: |
#     Set `readOnly` to `true`, or choose the class `mutable_state`.
package gatehouse.mounts.class_access

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/mounts/{j}/readOnly"},
	$"`{mount.source}` has the class `{mount.class}` and may be written",
) if {
	some i, lane in input.contract.spec.lanes
	some j, mount in lane.mounts
	mount.class in data.gatehouse.mounts.read_only_classes
	mount.readOnly == false
}

_rule := rego.metadata.chain()
