# METADATA
# title: Platform label that contradicts the contract
# description: |
#   A label is what schedulers select by, the field is what the lanes were written for. Where they differ, the
#   contract runs on a platform that nobody reviewed.
# related_resources:
#   - ref: docs/rules.md#lanesplatform-mismatch
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: lanes.platform-mismatch
#   severity: deny
#   remediation: |
#     Make the label `platform` and `spec.host_platform` equal, or drop the label.
package gatehouse.lanes.platform_mismatch

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/metadata/labels/platform"},
	$"label `platform` is `{label}`, the contract is for `{platform}`",
) if {
	platform := input.contract.spec.host_platform
	label := input.contract.metadata.labels.platform
	label != platform
}

_rule := rego.metadata.chain()
