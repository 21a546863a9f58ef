# METADATA
# title: Governed label with another value
# description: |
#   A governed label is on at `true` and off at `false`. Readers elsewhere take any other value for off, so that the
#   duty vanishes unseen.
# related_resources:
#   - ref: docs/rules.md#evidencelabel-value
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: evidence.label-value
#   severity: deny
#   remediation: |
#     Write `"true"` or `"false"`.
package gatehouse.evidence.label_value

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/metadata/labels/{label}"},
	$"label `{label}` is `{value}`, neither `true` nor `false`",
) if {
	some label, value in input.contract.metadata.labels
	_governed(label)
	not value in {"true", "false"}
}

_governed(label) if data.gatehouse.evidence.labels[label]

_governed(label) if label in data.gatehouse.evidence.switches

_rule := rego.metadata.chain()
