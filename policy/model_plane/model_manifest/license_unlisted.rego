# METADATA
# title: Licence that is not allowed
# description: |
#   Weights may be used under the licences on the list alone. Of several to choose from (`OR`) one is enough; of
#   several at once (`AND`) each must be listed.
# related_resources:
#   - ref: docs/rules.md#modellicense-unlisted
# schemas:
#   - input.contract: schema["model-manifest.v2"]
# custom:
#   code: model.license-unlisted
#   severity: deny
#   remediation: |
#     Use weights under a listed licence, or have the licence added to the list.
package gatehouse.model_plane.model_manifest.license_unlisted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/license"},
	$"`{input.contract.license}` is not among the licences allowed",
) if {
	not _is_listed
	not startswith(input.contract.license, data.gatehouse.model_plane.licenses.own)
}

_is_listed if {
	some choice in split(trim(lower(input.contract.license), "() "), " or ")
	every part in split(choice, " and ") {
		trim_space(part) in {lower(name) | some name in data.gatehouse.model_plane.licenses.allowed}
	}
}

_rule := rego.metadata.chain()
