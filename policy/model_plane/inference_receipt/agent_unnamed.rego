# METADATA
# title: Class of an agent that is not named
# description: |
#   A class says what kind of agent asked. Without the agent's passport nobody can tell whether it is of that class.
# related_resources:
#   - ref: docs/rules.md#inferenceagent-unnamed
# schemas:
#   - input.contract: schema["inference-receipt.v2"]
# custom:
#   code: inference.agent-unnamed
#   severity: deny
#   remediation: |
#     Name the agent's passport, or drop the class.
package gatehouse.model_plane.inference_receipt.agent_unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/requestingAgentClass"},
	$"an agent of the class `{input.contract.requestingAgentClass}` asked, and is not named",
) if {
	input.contract.requestingAgentClass != null
	object.get(input.contract, "requestingAgentRef", null) == null
}

_rule := rego.metadata.chain()
