# METADATA
# title: Model fetched past the network gate
# description: |
#   The model is named by an address, so the run fetched it. Then its effects reach the network and must say so.
# related_resources:
#   - ref: docs/rules.md#agent-executionmodel-fetched
# schemas:
#   - input.contract: schema["local-agent-execution.v1"]
# custom:
#   code: agent-execution.model-fetched
#   severity: deny
#   remediation: |
#     Use a model of the device, or declare the network and the host.
package gatehouse.workspace_records.local_agent_execution.model_fetched

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/model"},
	$"the model `{input.contract.model}` is fetched, and no network is declared",
) if {
	some prefix in data.gatehouse.workspace_records.fetched_models
	startswith(lower(input.contract.model), prefix)
	not _declares_network
}

_declares_network if {
	input.contract.sideEffects.classification in {"network", "filesystem+network"}
	count(input.contract.sideEffects.networkTargets) > 0
}

_rule := rego.metadata.chain()
