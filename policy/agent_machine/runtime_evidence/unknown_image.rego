# METADATA
# title: Run of an unknown image
# description: |
#   Once a pod runs, its image is known by its digest. Without it nobody can tell what ran.
# related_resources:
#   - ref: docs/rules.md#runtime-evidenceunknown-image
# schemas:
#   - input.contract: schema["agentplane-runtime-evidence.v0.1.0"]
# custom:
#   code: runtime-evidence.unknown-image
#   severity: deny
#   remediation: |
#     Record the digest of the image that runs.
package gatehouse.agent_machine.runtime_evidence.unknown_image

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/artifacts/imageDigest"},
	$"the pod is `{input.contract.runtime.status}`, and its image has no digest",
) if {
	input.contract.runtime.status in data.gatehouse.agent_machine.runtime_evidence.executing
	input.contract.artifacts.imageDigest == null
}

_rule := rego.metadata.chain()
