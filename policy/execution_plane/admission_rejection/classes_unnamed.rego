# METADATA
# title: Rejection that does not say what was asked and offered
# description: |
#   Who is refused for want of a target must see which classes the request accepts and which the targets offer.
#   With request or descriptor at hand, each of theirs must be named.
# related_resources:
#   - ref: docs/rules.md#admission-rejectionclasses-unnamed
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: admission-rejection.classes-unnamed
#   severity: deny
#   remediation: |
#     Name the acceptable and the offered classes in the message or in the details.
package gatehouse.execution_plane.admission_rejection.classes_unnamed

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"{part.at}/message"}, "the rejection does not name both the acceptable and the offered classes") if {
	some part in parts.rejections
	part.value.reason == "no_satisfying_attested_target"
	count(_named(part.value)) < 2
}

findings contains finding.at(_rule, {"pointer": "/message"}, $"`{other.source}` speaks of `{class}`, and the rejection does not name it") if {
	input.kind.name == "AdmissionRejection"
	input.contract.reason == "no_satisfying_attested_target"
	some other in (parts.named("request") | parts.named("target"))
	some class in _classes(other.contract)
	not class in _named(input.contract)
}

_classes(contract) := contract.acceptable_attestation.classes

_classes(contract) := contract.attested_capability_classes

# Class names have no blanks, so that words are compared.
_named(rejection) := {name |
	walk([rejection.message, object.get(rejection, "details", {})], [_, text])
	is_string(text)
	some word in split(replace(replace(replace(text, ",", " "), ";", " "), "`", " "), " ")
	name := trim(word, ".:()[]'\"")
	_is_class(name)
}

_is_class(name) if name in {class | some verifier in known.verifiers; some class in verifier.classes}

_is_class(name) if name in known.classes

_is_class(name) if contains(name, "://")

_is_class(name) if startswith(name, "wasm-engine:")

_rule := rego.metadata.chain()
