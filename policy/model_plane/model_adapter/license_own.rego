# METADATA
# title: Licence of the publisher's own
# description: |
#   A licence whose name begins with `LicenseRef-` is on no public list: only its own text says what it allows.
# related_resources:
#   - ref: docs/rules.md#adapterlicense-own
# schemas:
#   - input.contract: schema["model-adapter-manifest.v2"]
# custom:
#   code: adapter.license-own
#   severity: warn
#   remediation: |
#     Read the licence's text before the weights are used.
package gatehouse.model_plane.model_adapter.license_own

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/license"},
	$"`{input.contract.license}` is a licence of the publisher's own",
) if {
	startswith(input.contract.license, data.gatehouse.model_plane.licenses.own)
}

_rule := rego.metadata.chain()
