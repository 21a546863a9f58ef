# METADATA
# title: Request that was not admitted
# description: |
#   A sound record of a refusal admits nobody.
# related_resources:
#   - ref: docs/rules.md#admission-decisionrefused
# schemas:
#   - input.contract: schema["admission-decision.v1"]
# custom:
#   code: admission-decision.refused
#   severity: withhold
#   remediation: |
#     Rely on a decision that accepts.
package gatehouse.execution_plane.admission_decision.refused

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	$"the request `{input.contract.request_id}` is rejected: {input.contract.reason}",
) if {
	input.kind.name == "AdmissionDecision"
	input.contract.status == "rejected"
}

_rule := rego.metadata.chain()
