# METADATA
# title: Receipt that is not the pod's
# description: |
#   The receipt names the profile of its pod, and a surface on which a pod of that type can be deployed.
# related_resources:
#   - ref: docs/rules.md#deployment-receiptdiffers-from-pod
# schemas:
#   - input.contract: schema["deployment-receipt.v0.1.0"]
# custom:
#   code: deployment-receipt.differs-from-pod
#   severity: deny
#   remediation: |
#     Derive the deployment anew from the pod.
package gatehouse.agent_machine.deployment_receipt.differs_from_pod

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/target/profile"},
	$"the profile is `{input.contract.target.profile}`, and `{pod.source}` has `{pod.contract.profile}`",
) if {
	some pod in _pods
	input.contract.target.profile != pod.contract.profile
}

findings contains finding.at(
	_rule,
	{"pointer": "/target/surface"},
	$"the surface is `{input.contract.target.surface}`, and `{pod.source}` is of type `{pod.contract.podType}`",
) if {
	some pod in _pods
	not input.contract.target.surface in data.gatehouse.agent_machine.agent_pod.types[pod.contract.podType].surfaces
}

_pods contains input.related.documents[i] if {
	some link in input.facts.links
	link.name == "agent pod"
	some i in link.found
}

_rule := rego.metadata.chain()
