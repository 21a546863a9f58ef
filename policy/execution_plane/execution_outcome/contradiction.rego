# METADATA
# title: Success with a failure
# description: |
#   What succeeded has no failure.
# related_resources:
#   - ref: docs/rules.md#execution-outcomecontradiction
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: execution-outcome.contradiction
#   severity: deny
#   remediation: |
#     Write the status that the failure shows, or take the failure out.
package gatehouse.execution_plane.execution_outcome.contradiction

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/failure"}, $"the execution succeeded, and failed as `{input.contract.failure.failure_class}`") if {
	input.contract.status == "succeeded"
	input.contract.failure != null
}

_rule := rego.metadata.chain()
