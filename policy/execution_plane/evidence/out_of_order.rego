# METADATA
# title: Evidence that cannot be in this order
# description: |
#   A request is accepted or rejected once, and an execution starts before it ends.
# related_resources:
#   - ref: docs/rules.md#execution-evidenceout-of-order
# custom:
#   code: execution-evidence.out-of-order
#   severity: deny
#   remediation: |
#     Record what happened once, and in order.
package gatehouse.execution_plane.evidence.out_of_order

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"{list.at}/{i}/evidence_type"},
	$"`{evidence.execution_ref}` is recorded as ended before it started",
) if {
	some list in parts.evidence_lists
	some i, evidence in list.value
	evidence.evidence_type in ["execution.completed", "execution.cancelled"]
	some j, start in list.value
	start.evidence_type == "execution.started"
	start.execution_ref == evidence.execution_ref
	j > i
}

findings contains finding.at(
	_rule,
	{"pointer": $"{list.at}/{i}/evidence_type"},
	$"the request `{evidence.request_id}` is answered a second time",
) if {
	some list in parts.evidence_lists
	some i, evidence in list.value
	evidence.evidence_type in ["admission.accepted", "admission.rejected"]
	evidence.request_id != null
	some j, earlier in list.value
	j < i
	earlier.evidence_type in ["admission.accepted", "admission.rejected"]
	earlier.request_id == evidence.request_id
}

findings contains finding.at(
	_rule,
	{"pointer": $"{list.at}/{i}/emitted_at"},
	$"the end of `{evidence.execution_ref}` is dated before its start",
) if {
	some list in parts.evidence_lists
	some i, evidence in list.value
	evidence.evidence_type in ["execution.completed", "execution.cancelled"]
	some j, start in list.value
	start.evidence_type == "execution.started"
	start.execution_ref == evidence.execution_ref
	instant.before($"{list.at}/{i}/emitted_at", $"{list.at}/{j}/emitted_at")
}

_rule := rego.metadata.chain()
