# METADATA
# title: Image that breaks its own policy
# description: |
#   A pod whose policy asks for a digest names the image by it, in the reference or beside it. Two digests that
#   differ name two images.
# related_resources:
#   - ref: docs/rules.md#agent-podunpinned-image
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.unpinned-image
#   severity: deny
#   remediation: |
#     Pin the image as `name@sha256:<64 lower-case hexadecimal digits>`, and repeat the same digest in `imageDigest`
#     or drop it.
package gatehouse.agent_machine.agent_pod.unpinned_image

import data.gatehouse.agent_machine.agent_pod.image_of
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	image.at,
	$"the policy is `{policy}`, and the image `{image.text}` has no digest",
) if {
	some image in image_of.pod
	policy := input.contract.runtime.imageReferencePolicy
	policy in {"digest-required", "digest-pinned"}
	not image_of.has_digest
}

findings contains finding.at(
	_rule,
	{"pointer": "/runtime/imageDigest"},
	$"the image has the digest `sha256:{image.digest}`, and another stands here",
) if {
	some image in image_of.pod
	image.pinned
	input.contract.runtime.imageDigest != $"sha256:{image.digest}"
}

_rule := rego.metadata.chain()
