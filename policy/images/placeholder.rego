# METADATA
# title: Placeholder instead of a digest
# description: The digest was never filled in. No registry can resolve it, and nothing is pinned.
# related_resources:
#   - ref: docs/rules.md#imagesplaceholder
# custom:
#   code: images.placeholder
#   severity: deny
#   remediation: |
#     Replace the placeholder with the digest of the image that was reviewed.
package gatehouse.images.placeholder

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	image.at,
	$"image `{image.text}` has a placeholder where its digest belongs",
) if {
	some image in input.facts.images
	image.digest == data.gatehouse.images.placeholder_digest
}

_rule := rego.metadata.chain()
