# METADATA
# title: Completed run that shows nothing
# description: |
#   A completed run says when it ended, what came of it and where the evidence lies.
# related_resources:
#   - ref: docs/rules.md#agent-executionincomplete
# schemas:
#   - input.contract: schema["local-agent-execution.v1"]
# custom:
#   code: agent-execution.incomplete
#   severity: deny
#   remediation: |
#     Add what is missing, or correct the status.
package gatehouse.workspace_records.local_agent_execution.incomplete

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	$"the run is `completed` and lacks `{field}`",
) if {
	input.contract.status == "completed"
	some field in ["endedAt", "outputRef", "evidenceRef"]
	not input.contract[field]
}

_rule := rego.metadata.chain()
