# METADATA
# title: Admission without an end
# description: |
#   What was decided once is not true for ever. A leave without an end outlives the reasons for it.
# related_resources:
#   - ref: docs/rules.md#policy-admissionendless
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.endless
#   severity: deny
#   remediation: |
#     Set `obligations.expiresAt`.
package gatehouse.agent_machine.policy_admission.endless

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/expiresAt"},
	"the request is allowed without an end",
) if {
	input.contract.decision.status == "allowed"
	input.contract.obligations.expiresAt == null
}

_rule := rego.metadata.chain()
