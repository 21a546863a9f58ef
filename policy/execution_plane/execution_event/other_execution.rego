# METADATA
# title: Evidence of another execution
# description: |
#   The evidence that an event carries is of the execution that the event is of.
# related_resources:
#   - ref: docs/rules.md#execution-eventother-execution
# schemas:
#   - input.contract: schema["execution-event.v1"]
# custom:
#   code: execution-event.other-execution
#   severity: deny
#   remediation: |
#     Carry the evidence of this execution.
package gatehouse.execution_plane.execution_event.other_execution

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/evidence/{i}/execution_ref"},
	$"it is of the execution `{evidence.execution_ref}`, and the event of `{input.contract.execution_ref}`",
) if {
	some i, evidence in input.contract.evidence
	evidence.execution_ref != null
	evidence.execution_ref != input.contract.execution_ref
}

_rule := rego.metadata.chain()
