# METADATA
# title: Container image without a digest
# description: |
#   A tag can be moved to another image after the review. Only a digest names the image that was reviewed. This is
#   about the images of lanes; kinds that allow tags have rules of their own.
# related_resources:
#   - ref: docs/rules.md#imagesnot-pinned
# custom:
#   code: images.not-pinned
#   severity: deny
#   remediation: |
#     Pin the image as `name@sha256:<64 lower-case hexadecimal digits>`.
package gatehouse.images.not_pinned

import data.gatehouse.finding

findings contains finding.at(_rule, image.at, $"image `{image.text}` is not pinned by its digest") if {
	some image in input.facts.images
	is_number(image.lane)
	not image.pinned
	not image.digest == data.gatehouse.images.placeholder_digest
}

_rule := rego.metadata.chain()
