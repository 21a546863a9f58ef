# METADATA
# title: Local process for a stronger class
# description: |
#   A process on the node's own host is of the weak class and of no other. Who accepts only stronger targets, or
#   was given one, does not run there.
# related_resources:
#   - ref: docs/rules.md#placementbeyond-class
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: placement.beyond-class
#   severity: deny
#   remediation: |
#     Accept the weak class, or ask for another surface.
package gatehouse.execution_plane.placement.beyond_class

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{request.at}/placement/surface_kind"},
	$"a local process is of the class `{known.weak.class}`, and the request accepts only {_list(request.value.acceptable_attestation.classes)}",
) if {
	some request in parts.requests
	_is_local(request)
	request.value.acceptable_attestation.classes != []
	not known.weak.class in request.value.acceptable_attestation.classes
}

findings contains finding.at(
	_rule,
	{"pointer": "/admission_request/placement/surface_kind"},
	$"a local process is of the class `{known.weak.class}`, and the target is attested as {_list(classes)}",
) if {
	some request in parts.requests
	_is_local(request)
	classes := input.contract.target_descriptor.attested_capability_classes
	classes != [known.weak.class]
}

_is_local(request) if known.surfaces[request.value.placement.surface_kind] == "local"

_list(classes) := concat(", ", sort({$"`{class}`" | some class in classes}))

_rule := rego.metadata.chain()
