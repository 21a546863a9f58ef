# METADATA
# title: Permission that the checks contradict
# description: |
#   A host may be activated on where every blocking check has passed, and only there. A warning or a check that was
#   skipped is no pass.
# related_resources:
#   - ref: docs/rules.md#attestation-decisionpermission-contradicted
# schemas:
#   - input.contract: schema["attestation-decision.v0.1.0"]
# custom:
#   code: attestation-decision.permission-contradicted
#   severity: deny
#   remediation: |
#     Let `activation_permitted` say what the blocking checks say.
package gatehouse.agent_machine.attestation_decision.permission_contradicted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/activation_permitted"},
	$"activation is permitted, and {concat(", ", sort(_unpassed))}",
) if {
	input.contract.activation_permitted
	count(_unpassed) > 0
}

findings contains finding.at(
	_rule,
	{"pointer": "/activation_permitted"},
	"activation is not permitted, and every blocking check has passed",
) if {
	not input.contract.activation_permitted
	count(_unpassed) == 0
}

_unpassed contains $"`{result.check_id}` has the status `{result.status}`" if {
	some result in input.contract.check_results
	result.blocking
	result.status != "pass"
}

_rule := rego.metadata.chain()
