# METADATA
# title: Overall status that the checks contradict
# description: |
#   An attestation fails by a blocking check that fails, passes where every check does, and is partial else.
# related_resources:
#   - ref: docs/rules.md#attestation-decisionstatus-contradicted
# schemas:
#   - input.contract: schema["attestation-decision.v0.1.0"]
# custom:
#   code: attestation-decision.status-contradicted
#   severity: deny
#   remediation: |
#     Write the status that follows from the checks.
package gatehouse.agent_machine.attestation_decision.status_contradicted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/overall_status"},
	$"the overall status is `{input.contract.overall_status}`, and by the checks it is `{_status}`",
) if {
	input.contract.overall_status != _status
}

default _status := "partial"

_status := "fail" if {
	some result in input.contract.check_results
	result.blocking
	result.status == "fail"
} else := "pass" if {
	every result in input.contract.check_results {
		result.status == "pass"
	}
}

_rule := rego.metadata.chain()
