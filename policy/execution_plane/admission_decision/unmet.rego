# METADATA
# title: Admitted under a class that does not meet the request
# description: |
#   The class of a decision is one that the request accepts and that the target is attested for. With request and
#   descriptor at hand both can be seen.
# related_resources:
#   - ref: docs/rules.md#admission-decisionunmet
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: admission-decision.unmet
#   severity: deny
#   remediation: |
#     Reject the request and name both, or choose a target that meets it.
package gatehouse.execution_plane.admission_decision.unmet

import data.gatehouse.execution_plane.parts
import data.gatehouse.execution_plane.text
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/attestation_class"},
	$"`{input.contract.attestation_class}` is not acceptable to `{request.source}`, which accepts {text.list(request.contract.acceptable_attestation.classes)}",
) if {
	input.contract.attestation_class != null
	some request in parts.named("request")
	not input.contract.attestation_class in request.contract.acceptable_attestation.classes
}

findings contains finding.at(
	_rule,
	{"pointer": "/attestation_class"},
	$"`{input.contract.attestation_class}` is not what `{target.source}` attests, which is {text.list(target.contract.attested_capability_classes)}",
) if {
	input.contract.attestation_class != null
	some target in parts.named("target")
	not input.contract.attestation_class in target.contract.attested_capability_classes
}

_rule := rego.metadata.chain()
