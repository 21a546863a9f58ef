# METADATA
# title: A lane without a pinned image
# description: |
#   A lane in a container says which image it runs in, by its digest. A lane that is to be run is held to that; a
#   transcript of it is told of it.
# related_resources:
#   - ref: docs/rules.md#m2-ipclane-unpinned
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.lane-unpinned
#   severity: warn
#   remediation: |
#     Give `lane.container.image` as `name@sha256:<64 lower-case hexadecimal digits>`.
package gatehouse.ipc.m2.lane_unpinned

import data.gatehouse.finding

findings contains finding.at(_rule, image.at, $"image `{image.text}` is not pinned by its digest") if {
	some image in input.facts.images
	not image.pinned
}

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/lane"},
	"the lane runs in a container, and its image is not named",
) if {
	some i, message in input.contract.messages
	message.lane.containerized == true
	not message.lane.container.image
}

_rule := rego.metadata.chain()
