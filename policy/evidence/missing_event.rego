# METADATA
# title: Evidence owed but not declared
# description: |
#   A lane that is labelled for an activity, or does it, emits the evidence of it. Evidence that is not declared is
#   not collected, and nobody can tell afterwards what happened.
# related_resources:
#   - ref: docs/rules.md#evidencemissing-event
# custom:
#   code: evidence.missing-event
#   severity: deny
#   remediation: |
#     Add the event to the lane's `evidence.emit`.
package gatehouse.evidence.missing_event

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	event.at,
	$"lane `{event.name}` owes `{event.type}` and does not emit it ({concat(", ", sort(_causes(event)))})",
) if {
	some event in data.gatehouse.evidence.owed.events
	not event.declared
}

_causes(event) := {other.because |
	some other in data.gatehouse.evidence.owed.events
	other.lane == event.lane
	other.type == event.type
}

_rule := rego.metadata.chain()
