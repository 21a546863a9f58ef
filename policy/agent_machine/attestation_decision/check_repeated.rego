# METADATA
# title: Check with two results
# description: |
#   A check has one result. Of two, each reader takes the one that it meets first, or last.
# related_resources:
#   - ref: docs/rules.md#attestation-decisioncheck-repeated
# schemas:
#   - input.contract: schema["attestation-decision.v0.1.0"]
# custom:
#   code: attestation-decision.check-repeated
#   severity: deny
#   remediation: |
#     Keep the result that holds.
package gatehouse.agent_machine.attestation_decision.check_repeated

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/check_results/{i}/check_id"},
	$"the check `{result.check_id}` already has a result, `{other.status}`",
) if {
	some i, result in input.contract.check_results
	some j, other in input.contract.check_results
	j < i
	other.check_id == result.check_id
}

_rule := rego.metadata.chain()
