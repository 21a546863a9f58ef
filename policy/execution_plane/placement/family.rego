# METADATA
# title: Surface of another family
# description: |
#   Each kind of surface belongs to one family: a local subprocess to the host itself, SSH and guest bridge to
#   machines beyond it.
# related_resources:
#   - ref: docs/rules.md#placementfamily
# custom:
#   code: placement.family
#   severity: deny
#   remediation: |
#     Write the family that the kind of surface has.
package gatehouse.execution_plane.placement.family

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/family"},
	$"a surface of the kind `{part.value.surface_kind}` is of the family `{family}`, not `{part.value.family}`",
) if {
	some part in parts.placements
	family := known.surfaces[part.value.surface_kind]
	part.value.family != family
}

_rule := rego.metadata.chain()
