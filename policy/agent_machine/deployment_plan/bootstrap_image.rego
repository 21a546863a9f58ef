# METADATA
# title: Plan with a tag instead of a digest
# description: |
#   What a tag names can change between the plan and the deployment. The pod may name the digest beside its image;
#   the plan then cannot show it.
# related_resources:
#   - ref: docs/rules.md#deployment-planbootstrap-image
# schemas:
#   - input.contract: schema["agentpod-deployment-plan.v0.1.0"]
# custom:
#   code: deployment-plan.bootstrap-image
#   severity: warn
#   remediation: |
#     Plan from a pod whose image is pinned.
package gatehouse.agent_machine.deployment_plan.bootstrap_image

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	image.at,
	$"the image `{image.text}` is not pinned by its digest",
) if {
	input.contract.runtime.mode in data.gatehouse.agent_machine.agent_pod.image_modes
	some image in input.facts.images
	not image.pinned
}

_rule := rego.metadata.chain()
