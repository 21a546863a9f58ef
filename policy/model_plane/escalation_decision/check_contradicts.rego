# METADATA
# title: Sensitivity check that contradicts itself
# description: |
#   A check that was performed has a result, and one that was not has none.
# related_resources:
#   - ref: docs/rules.md#escalationcheck-contradicts
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.check-contradicts
#   severity: deny
#   remediation: |
#     Correct one of the two.
package gatehouse.model_plane.escalation_decision.check_contradicts

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/sensitivityCheck/result"},
	"the check was performed, and has not run",
) if {
	input.contract.sensitivityCheck.performed
	input.contract.sensitivityCheck.result == "not-run"
}

findings contains finding.at(
	_rule,
	{"pointer": "/sensitivityCheck/result"},
	$"the check was not performed, and its result is `{input.contract.sensitivityCheck.result}`",
) if {
	not input.contract.sensitivityCheck.performed
	input.contract.sensitivityCheck.result != "not-run"
}

_rule := rego.metadata.chain()
