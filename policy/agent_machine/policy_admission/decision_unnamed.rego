# METADATA
# title: Admission without its decision
# description: |
#   Whoever allows or denies a request names the decision and its digest, so that it can be looked up. Where no decision
#   was found, there is none to name.
# related_resources:
#   - ref: docs/rules.md#policy-admissiondecision-unnamed
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.decision-unnamed
#   severity: deny
#   remediation: |
#     Name the decision and its digest; leave both null where the status is `missing`.
package gatehouse.agent_machine.policy_admission.decision_unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/decision/{name}"},
	$"the request is {input.contract.decision.status}, and `{name}` names no decision",
) if {
	input.contract.decision.status in {"allowed", "denied"}
	some name, value in _names
	value == null
}

findings contains finding.at(
	_rule,
	{"pointer": $"/decision/{name}"},
	$"the decision is missing, and `{name}` names one",
) if {
	input.contract.decision.status == "missing"
	some name, value in _names
	value != null
}

_names := {
	"decisionRef": input.contract.decision.decisionRef,
	"decisionDigest": input.contract.decision.decisionDigest,
}

_rule := rego.metadata.chain()
