# METADATA
# title: Host that was not checked for all
# description: |
#   An attestation has a result for each check that a host must pass, and each of these blocks. A check that was left
#   out, or only advises, was never passed.
# related_resources:
#   - ref: docs/rules.md#attestation-decisioncheck-missing
# schemas:
#   - input.contract: schema["attestation-decision.v0.1.0"]
# custom:
#   code: attestation-decision.check-missing
#   severity: deny
#   remediation: |
#     Run the check, and let it block.
package gatehouse.agent_machine.attestation_decision.check_missing

import data.gatehouse.agent_machine.blocking_checks
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/check_results"},
	$"there is no result for the check `{id}`",
) if {
	some id in blocking_checks
	not id in {result.check_id | some result in input.contract.check_results}
}

findings contains finding.at(
	_rule,
	{"pointer": $"/check_results/{i}/blocking"},
	$"the check `{result.check_id}` does not block",
) if {
	some i, result in input.contract.check_results
	result.check_id in blocking_checks
	not result.blocking
}

_rule := rego.metadata.chain()
