# METADATA
# title: One digest for two things
# description: |
#   The adapter, the model that it goes onto and the signature are three things with three digests. One digest for
#   two of them describes one of them wrongly.
# related_resources:
#   - ref: docs/rules.md#adapterdigest-repeated
# schemas:
#   - input.contract: schema["model-adapter-manifest.v2"]
# custom:
#   code: adapter.digest-repeated
#   severity: deny
#   remediation: |
#     Give each its own digest.
package gatehouse.model_plane.model_adapter.digest_repeated

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/baseModelDigest"},
	"the adapter and its base model have one digest",
) if {
	lower(input.contract.baseModelDigest) == lower(input.contract.adapterDigest)
}

findings contains finding.at(
	_rule,
	{"pointer": "/signature/signatureDigest"},
	$"the signature has the digest that `{field}` has",
) if {
	some field in ["adapterDigest", "baseModelDigest", "tokenizerDigest", "evalReportDigest"]
	lower(input.contract[field]) == lower(input.contract.signature.signatureDigest)
}

_rule := rego.metadata.chain()
