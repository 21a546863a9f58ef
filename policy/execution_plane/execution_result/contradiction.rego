# METADATA
# title: Result that contradicts itself
# description: |
#   What was rejected carries the rejection as its error and has no output; what succeeded has no error. Events
#   and evidence are of this execution.
# related_resources:
#   - ref: docs/rules.md#execution-resultcontradiction
# schemas:
#   - input.contract: schema["execution-result.v1"]
# custom:
#   code: execution-result.contradiction
#   severity: deny
#   remediation: |
#     Write the status that the rest shows.
package gatehouse.execution_plane.execution_result.contradiction

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/error"}, "the execution succeeded, and has an error") if {
	input.contract.status == "succeeded"
	input.contract.error != null
}

findings contains finding.at(_rule, {"pointer": "/error"}, $"the execution is `{input.contract.status}`, and has no error") if {
	input.contract.status in ["rejected", "failed"]
	input.contract.error == null
}

findings contains finding.at(_rule, {"pointer": "/error"}, "the execution was rejected, and its error is no rejection with reason and message") if {
	input.contract.status == "rejected"
	input.contract.error != null
	count(parts.rejections) == 0
}

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/execution_ref"},
	$"it is of the execution `{part.value.execution_ref}`, and the result of `{input.contract.execution_ref}`",
) if {
	some part in (parts.evidence | parts.events)
	part.value.execution_ref != null
	part.value.execution_ref != input.contract.execution_ref
}

findings contains finding.at(_rule, {"pointer": "/status"}, "the execution succeeded, and the evidence shows that its request was rejected") if {
	input.contract.status == "succeeded"
	some evidence in input.contract.evidence
	evidence.evidence_type == "admission.rejected"
}

_rule := rego.metadata.chain()
