# METADATA
# title: Image fit for bootstrap only
# description: |
#   An image that is named by a tag can be another one tomorrow, and one without a bill of materials and provenance
#   cannot be traced. That may do to set a machine up. Under the profile `strict` it is denied.
# related_resources:
#   - ref: docs/rules.md#agent-podbootstrap-image
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.bootstrap-image
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Pin the image, set `imageReferencePolicy` to `digest-pinned`, and name its `sbomRef` and `provenanceRef`.
package gatehouse.agent_machine.agent_pod.bootstrap_image

import data.gatehouse.agent_machine.agent_pod.image_of
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	image.at,
	$"the image `{image.text}` {fault}",
) if {
	some image in image_of.pod
	some fault in _faults
}

_faults contains "is not named by a digest" if not image_of.has_digest

_faults contains "may be named by a tag" if {
	image_of.has_digest
	object.get(input.contract.runtime, "imageReferencePolicy", "") in {"", "tag-allowed-bootstrap"}
}

_faults contains $"has no `{field}`" if {
	some field in ["sbomRef", "provenanceRef"]
	object.get(input.contract.runtime, field, "") == ""
}

_rule := rego.metadata.chain()
