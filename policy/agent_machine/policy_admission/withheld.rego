# METADATA
# title: Admission that authorises nothing
# description: |
#   A refusal is an honest record, and nobody may act on it. The same holds for a leave that is not decided yet, and for
#   one to activate that does not reach that far.
# related_resources:
#   - ref: docs/rules.md#policy-admissionwithheld
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.withheld
#   severity: withhold
#   remediation: |
#     Ask for a decision that allows what is wanted.
package gatehouse.agent_machine.policy_admission.withheld

import data.gatehouse.agent_machine.activation_scope
import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/decision/status"},
	$"the admission is {input.contract.decision.status}",
) if not input.contract.decision.authorizationGranted

findings contains finding.at(
	_rule,
	{"pointer": "/decidedAt"},
	$"the admission is decided only at {input.contract.decidedAt}",
) if instant.ahead("/decidedAt")

findings contains finding.at(
	_rule,
	{"pointer": "/request/requestType"},
	$"the admission does not reach to an activation: {lacking}",
) if {
	input.contract.decision.authorizationGranted
	input.contract.request.requestType == "activation"
	some lacking in activation_scope.admission_lacks(input.contract)
}

_rule := rego.metadata.chain()
