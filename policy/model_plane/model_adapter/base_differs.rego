# METADATA
# title: Adapter for another base model
# description: |
#   The manifest of the base model is at hand, and is not the one that the adapter describes: it has another digest,
#   or, where it has the digest, another name.
# related_resources:
#   - ref: docs/rules.md#adapterbase-differs
# schemas:
#   - input.contract: schema["model-adapter-manifest.v2"]
# custom:
#   code: adapter.base-differs
#   severity: deny
#   remediation: |
#     Name the manifest of the model that the adapter was trained on.
package gatehouse.model_plane.model_adapter.base_differs

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/baseModelDigest"},
	$"the base model in `{document.source}` has the digest {document.contract.modelDigest}",
) if {
	some document in _found["base model"]
	lower(document.contract.modelDigest) != lower(input.contract.baseModelDigest)
}

findings contains finding.at(
	_rule,
	{"pointer": "/baseModelManifestRef"},
	$"the model of that digest is `{document.contract.id}`, by `{document.source}`",
) if {
	input.contract.baseModelManifestRef != null
	not _found["base model"]
	some document in _found["base model by digest"]
	document.contract.id != input.contract.baseModelManifestRef
}

_found[link.name] contains document if {
	some link in input.facts.links
	some i in link.found
	document := input.related.documents[i]
}

_rule := rego.metadata.chain()
