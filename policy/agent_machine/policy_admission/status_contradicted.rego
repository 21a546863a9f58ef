# METADATA
# title: Status that its own grant contradicts
# description: |
#   A request that is allowed, or that needs no leave, is authorised; any other is not. A record that says both can be
#   read either way.
# related_resources:
#   - ref: docs/rules.md#policy-admissionstatus-contradicted
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.status-contradicted
#   severity: deny
#   remediation: |
#     Let `authorizationGranted` say what the status says.
package gatehouse.agent_machine.policy_admission.status_contradicted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/decision/authorizationGranted"},
	$"the status is `{_decision.status}`, and `authorizationGranted` is {_decision.authorizationGranted}",
) if {
	_decision.authorizationGranted != _authorises
}

_decision := input.contract.decision

default _authorises := false

_authorises if _decision.status in {"allowed", "not-required"}

_rule := rego.metadata.chain()
