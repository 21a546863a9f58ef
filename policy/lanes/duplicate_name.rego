# METADATA
# title: Two lanes of one name
# description: |
#   Evidence, approvals and waivers name a lane by its name. Two lanes of one name can stand in for each other.
# related_resources:
#   - ref: docs/rules.md#lanesduplicate-name
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: lanes.duplicate-name
#   severity: deny
#   remediation: |
#     Give each lane a name of its own.
package gatehouse.lanes.duplicate_name

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/name"},
	$"lane name `{lane.name}` is taken by an earlier lane",
) if {
	some i, lane in input.contract.spec.lanes
	some j, other in input.contract.spec.lanes
	j < i
	other.name == lane.name
}

_rule := rego.metadata.chain()
