# METADATA
# title: Signature that nobody can verify
# description: |
#   A manifest is relied on because of its signature. An algorithm that is not among the known ones, such as `none`,
#   or a key without a name, lets nobody verify whose adapter it is.
# related_resources:
#   - ref: docs/rules.md#adaptersignature-unverifiable
# schemas:
#   - input.contract: schema["model-adapter-manifest.v2"]
# custom:
#   code: adapter.signature-unverifiable
#   severity: deny
#   remediation: |
#     Sign with a known algorithm, and name the key.
package gatehouse.model_plane.model_adapter.signature_unverifiable

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/signature/algorithm"},
	$"`{input.contract.signature.algorithm}` is no known way to sign",
) if {
	not input.contract.signature.algorithm in data.gatehouse.model_plane.signature_algorithms
}

findings contains finding.at(
	_rule,
	{"pointer": "/signature/keyId"},
	"the key that signed is not named",
) if {
	trim_space(input.contract.signature.keyId) == ""
}

_rule := rego.metadata.chain()
