# METADATA
# title: Decision that leaves out what it decided
# description: |
#   Who is admitted is admitted to a lane, a target and a class of it, under a reference. Who is not is told why.
# related_resources:
#   - ref: docs/rules.md#admission-decisionincomplete
# schemas:
#   - input.contract: schema["admission-decision.v1"]
# custom:
#   code: admission-decision.incomplete
#   severity: deny
#   remediation: |
#     Write what was decided, or reject the request with a reason.
package gatehouse.execution_plane.admission_decision.incomplete

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"/{field}"}, $"the request is accepted, and `{field}` is empty") if {
	input.contract.status == "accepted"
	not parts.direct_decision
	some field in ["execution_ref", "lane_id", "target_id", "attestation_class"]
	input.contract[field] == null
}

findings contains finding.at(_rule, {"pointer": "/reason"}, "the request is rejected without a reason") if {
	input.contract.status == "rejected"
	input.contract.reason == null
}

findings contains finding.at(_rule, {"pointer": $"/{field}"}, $"the request is rejected, and `{field}` names what it got") if {
	input.contract.status == "rejected"
	some field in ["execution_ref", "target_id", "attestation_class"]
	input.contract[field] != null
}

_rule := rego.metadata.chain()
