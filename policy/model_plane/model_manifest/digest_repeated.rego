# METADATA
# title: Signature digest that is another's
# description: |
#   The digest of a signature is that of the signature itself. Where it is the digest of what was signed, no
#   signature is shown.
# related_resources:
#   - ref: docs/rules.md#modeldigest-repeated
# schemas:
#   - input.contract: schema["model-manifest.v2"]
# custom:
#   code: model.digest-repeated
#   severity: deny
#   remediation: |
#     Give the digest of the signature.
package gatehouse.model_plane.model_manifest.digest_repeated

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/signature/signatureDigest"},
	$"the signature has the digest that `{field}` has",
) if {
	some field in ["modelDigest", "tokenizerDigest"]
	lower(input.contract[field]) == lower(input.contract.signature.signatureDigest)
}

_rule := rego.metadata.chain()
