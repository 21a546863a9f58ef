# METADATA
# title: Request that no target meets
# description: |
#   A request goes to a target on its lane that is attested for a class that it accepts. With descriptors at hand
#   it can be seen that none is.
# related_resources:
#   - ref: docs/rules.md#admissionno-target
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: admission.no-target
#   severity: deny
#   remediation: |
#     Accept a class that is offered, or bring a target of the class asked for.
package gatehouse.execution_plane.admission.no_target

import data.gatehouse.execution_plane.parts
import data.gatehouse.execution_plane.text
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/acceptable_attestation/classes"},
	$"the request accepts {text.list(input.contract.acceptable_attestation.classes)}, and the targets on its lane offer {text.list(_offered)}",
) if {
	input.kind.name == "AdmissionRequest"
	count(_offered) > 0
	count(_offered & {class | some class in input.contract.acceptable_attestation.classes}) == 0
}

findings contains finding.at(
	_rule,
	{"pointer": "/target_descriptor/attested_capability_classes"},
	$"the request accepts {text.list(acceptable)}, and the target offers {text.list(offered)}",
) if {
	input.kind.name == "ExecutionRequest"
	acceptable := input.contract.admission_request.acceptable_attestation.classes
	offered := input.contract.target_descriptor.attested_capability_classes
	count({class | some class in acceptable} & {class | some class in offered}) == 0
}

_offered contains class if {
	some target in parts.named("target on its lane")
	some class in target.contract.attested_capability_classes
}

_rule := rego.metadata.chain()
