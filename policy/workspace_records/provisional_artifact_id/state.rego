# METADATA
# title: Resolution that its fields do not bear out
# description: |
#   A resolved name has the artifact's own name and the time at which it became known, and only a resolved one has
#   them. A conflict has its details, and only a conflict.
# related_resources:
#   - ref: docs/rules.md#provisional-idstate
# schemas:
#   - input.contract: schema["provisional-artifact-id.v1"]
# custom:
#   code: provisional-id.state
#   severity: deny
#   remediation: |
#     Correct the state, or the fields that go with it.
package gatehouse.workspace_records.provisional_artifact_id.state

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/resolutionState"},
	$"the name is `{input.contract.resolutionState}`, and `{field}` is missing",
) if {
	some field in _fields[input.contract.resolutionState]
	not input.contract[field]
}

findings contains finding.at(
	_rule,
	{"pointer": $"/{field}"},
	$"the name is `{input.contract.resolutionState}` and has `{field}`",
) if {
	some state, fields in _fields
	state != input.contract.resolutionState
	some field in fields
	input.contract[field]
}

_fields := {"resolved": ["canonicalId", "resolvedAt"], "conflict": ["conflictDetails"]}

_rule := rego.metadata.chain()
