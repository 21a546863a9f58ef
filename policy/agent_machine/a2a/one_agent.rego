# METADATA
# title: Agent that delegates to itself
# description: |
#   A delegation has two sides, each of which checks the other. An agent that is both checks nobody.
# related_resources:
#   - ref: docs/rules.md#agent-to-agentone-agent
# schemas:
#   - input.contract: schema["a2a-state-machine.v0.1.0"]
# custom:
#   code: agent-to-agent.one-agent
#   severity: deny
#   remediation: |
#     Name the agent to which the work goes.
package gatehouse.agent_machine.a2a.one_agent

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/participants/responderAgentRef"},
	$"`{input.contract.participants.responderAgentRef}` is on both sides",
) if {
	input.contract.participants.initiatorAgentRef == input.contract.participants.responderAgentRef
}

_rule := rego.metadata.chain()
