# METADATA
# title: Evidence owed
# description: |
#   The events that a run of each lane owes: for what its contract's labels declare, and for what its commands do. The
#   two tables are data beside this file.
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
package gatehouse.evidence.owed

# METADATA
# description: |
#   One entry for each lane, event and cause; `declared` tells whether the lane says that it emits it, and
#   `rule` is the code of the rule that asks for it.
events contains {
	"lane": lane.index,
	"name": lane.name,
	"type": event,
	"rule": _rule,
	"because": $"label `{label}`",
	"declared": event in lane.emits,
	"at": lane.at,
} if {
	some label, event in data.gatehouse.evidence.labels
	input.contract.metadata.labels[label] == "true"
	some lane in input.facts.lanes
}

events contains {
	"lane": lane.index,
	"name": lane.name,
	"type": event,
	"rule": _rule,
	"because": $"activity `{activity}`",
	"declared": event in lane.emits,
	"at": lane.at,
} if {
	some lane in input.facts.lanes
	some activity in lane.activities
	some event in data.gatehouse.evidence.activities[activity]
}

_rule := "evidence.missing-event"
