# METADATA
# title: Activation that is bound to nothing
# description: |
#   An allowed activation names the provider, the plan and the manifest that were looked at, the policy that decided,
#   and where it can be revoked. Without these, it fits another pod as well.
# related_resources:
#   - ref: docs/rules.md#policy-admissionunbound
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.unbound
#   severity: deny
#   remediation: |
#     Name what is missing, or do not allow the activation.
package gatehouse.agent_machine.policy_admission.unbound

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	$"the activation is allowed, and `{name}` names nothing",
) if {
	input.contract.decision.status == "allowed"
	input.contract.request.requestType == "activation"
	some pointer, name in _owed
}

_owed[$"/request/{name}"] := name if {
	some name in ["providerId", "planDigest", "manifestDigest"]
	object.get(input.contract.request, name, null) == null
}

_owed[$"/decision/{name}"] := name if {
	some name in ["policyBundleRef", "policyBundleDigest"]
	object.get(input.contract.decision, name, null) == null
}

_owed["/obligations/revocationRef"] := "revocationRef" if input.contract.obligations.revocationRef == null

_rule := rego.metadata.chain()
