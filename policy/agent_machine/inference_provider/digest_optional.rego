# METADATA
# title: Models served without a digest
# description: |
#   A provider that is enabled loads models by their digest. Otherwise it serves whatever lies in the folder.
# related_resources:
#   - ref: docs/rules.md#inference-providerdigest-optional
# schemas:
#   - input.contract: schema["inference-provider.v0.1.0"]
# custom:
#   code: inference-provider.digest-optional
#   severity: deny
#   remediation: |
#     Set `requiresDigest` to true, or do not enable the provider.
package gatehouse.agent_machine.inference_provider.digest_optional

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/modelStore/requiresDigest"},
	"the provider is enabled and loads models of any digest",
) if {
	input.contract.status == "enabled"
	input.contract.modelStore.requiresDigest == false
}

_rule := rego.metadata.chain()
