# METADATA
# title: Token counts that do not add up
# description: |
#   The total is what the model read and what it wrote.
# related_resources:
#   - ref: docs/rules.md#agent-executiontoken-sum
# schemas:
#   - input.contract: schema["local-agent-execution.v1"]
# custom:
#   code: agent-execution.token-sum
#   severity: deny
#   remediation: |
#     Count again.
package gatehouse.workspace_records.local_agent_execution.token_sum

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/tokenUsage/totalTokens"},
	$"{usage.promptTokens} and {usage.completionTokens} tokens are counted as {usage.totalTokens}",
) if {
	usage := input.contract.tokenUsage
	usage.promptTokens + usage.completionTokens != usage.totalTokens
}

_rule := rego.metadata.chain()
