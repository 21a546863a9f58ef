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

findings contains finding.at(
	_rule,
	{"pointer": $"/tokenUsage/{part}"},
	$"{amount} tokens are a part of {usage.totalTokens}",
) if {
	usage := input.contract.tokenUsage
	some part in {"promptTokens", "completionTokens"}
	amount := usage[part]
	amount > usage.totalTokens
	not _is_whole(usage)
}

# Where both parts are there, their sum says it all.
_is_whole(usage) if usage.promptTokens + usage.completionTokens >= 0

_rule := rego.metadata.chain()
