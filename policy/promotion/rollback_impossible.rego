# METADATA
# title: Rollback that the lane cannot do
# description: |
#   A rollback strategy needs something to go back to: a snapshot, an image digest or a generation. A lane without
#   it promises a way back that is not there.
# related_resources:
#   - ref: docs/rules.md#promotionrollback-impossible
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: promotion.rollback-impossible
#   severity: deny
#   remediation: |
#     Choose a strategy that the backend has, or declare what it needs.
package gatehouse.promotion.rollback_impossible

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/promotion/rollbackStrategy"},
	$"rollback by `{strategy}` needs {need.words}",
) if {
	some i, lane in input.contract.spec.lanes
	strategy := lane.promotion.rollbackStrategy
	some need in data.gatehouse.promotion.rollback[strategy]
	not _met(lane, need)
}

_met(lane, need) if lane.backend.type == need.backend

_met(lane, need) if {
	need.snapshot
	lane.prerequisites.snapshot_capable == true
}

_rule := rego.metadata.chain()
