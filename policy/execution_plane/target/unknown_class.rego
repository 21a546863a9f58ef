# METADATA
# title: Class that the verifier does not attest
# description: |
#   A verifier attests the classes that the policy knows of it. A descriptor that names another, or a verifier
#   that the policy does not know, vouches for nothing.
# related_resources:
#   - ref: docs/rules.md#targetunknown-class
# custom:
#   code: target.unknown-class
#   severity: deny
#   remediation: |
#     Have a verifier attest the class that declares it, or add it to `verifiers` of the policy's data.
package gatehouse.execution_plane.target.unknown_class

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/attested_capability_classes/{i}"},
	$"the verifier `{part.value.verifier_id}` is not known to attest `{class}`",
) if {
	some part in parts.descriptors
	some i, class in part.value.attested_capability_classes
	not class in _attested_by(part.value.verifier_id)
}

_attested_by(id) := {class | some verifier in known.verifiers; verifier.id == id; some class in verifier.classes}

_rule := rego.metadata.chain()
