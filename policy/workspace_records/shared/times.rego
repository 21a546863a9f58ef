# METADATA
# title: End before the beginning
# description: |
#   What ends does so no earlier than it begins. A record whose times run backwards was not written as things
#   happened.
# related_resources:
#   - ref: docs/rules.md#workspace-recordtimes
# custom:
#   code: workspace-record.times
#   severity: deny
#   remediation: |
#     Correct the times.
package gatehouse.workspace_records.shared.times

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(_rule, {"pointer": end}, $"`{last}` lies before `{first}`") if {
	some end, _ in input.facts.instants
	some last, firsts in _order
	endswith(end, $"/{last}")
	some first in firsts
	instant.before(end, concat("", [trim_suffix(end, last), first]))
}

# What comes last, and what before it in the same object.
_order := {
	"closedAt": {"createdAt", "startedAt"},
	"endedAt": {"startedAt"},
	"resolvedAt": {"createdAt"},
	"updatedAt": {"createdAt"},
}

_rule := rego.metadata.chain()
