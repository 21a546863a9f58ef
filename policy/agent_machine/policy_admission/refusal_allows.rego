# METADATA
# title: Refusal that allows
# description: |
#   A decision that is missing allows nothing at all, and no refusal allows what activates a pod. Other parts of a
#   refusal's scope say what might have been allowed.
# related_resources:
#   - ref: docs/rules.md#policy-admissionrefusal-allows
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.refusal-allows
#   severity: deny
#   remediation: |
#     Empty the allowed scope, or move what it holds to the denied one.
package gatehouse.agent_machine.policy_admission.refusal_allows

import data.gatehouse.agent_machine.activation
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/allowed/{name}"},
	$"the decision is missing, and `{name}` is allowed",
) if {
	input.contract.decision.status == "missing"
	some name, value in input.contract.scope.allowed
	not value in [[], false]
}

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/allowed/sideEffects/{i}"},
	$"the status is `{input.contract.decision.status}`, and `{effect}` is allowed",
) if {
	input.contract.decision.status in {"denied", "unknown"}
	some i, effect in input.contract.scope.allowed.sideEffects
	effect in activation.side_effects
}

_rule := rego.metadata.chain()
