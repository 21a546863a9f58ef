# METADATA
# title: Outcome of a run that has not begun
# description: |
#   A run that waits, or was stopped at its gate, has no output, no end and no files.
# related_resources:
#   - ref: docs/rules.md#agent-executionpremature
# schemas:
#   - input.contract: schema["local-agent-execution.v1"]
# custom:
#   code: agent-execution.premature
#   severity: deny
#   remediation: |
#     Correct the status, or remove what cannot be there yet.
package gatehouse.workspace_records.local_agent_execution.premature

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{field}"},
	$"the run is `{input.contract.status}` and has `{field}`",
) if {
	input.contract.status in {"pending", "gated"}
	some field in ["outputRef", "endedAt"]
	input.contract[field]
}

findings contains finding.at(
	_rule,
	{"pointer": "/sideEffects/filesWritten"},
	$"the run is `{input.contract.status}` and has written files",
) if {
	input.contract.status in {"pending", "gated"}
	count(input.contract.sideEffects.filesWritten) > 0
}

_rule := rego.metadata.chain()
