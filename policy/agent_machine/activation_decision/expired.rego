# METADATA
# title: Activation that is over
# description: |
#   An allowed activation is in force at the instant judged at. It ends at the very second that it names, and always
#   after it was decided.
# related_resources:
#   - ref: docs/rules.md#activation-decisionexpired
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.expired
#   severity: deny
#   remediation: |
#     Decide anew, by an admission and a grant that are in force.
package gatehouse.agent_machine.activation_decision.expired

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/expiresAt"},
	$"the activation is over since {input.contract.obligations.expiresAt}",
) if _over

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/expiresAt"},
	$"the activation ends at {input.contract.obligations.expiresAt}, before it was decided",
) if {
	instant.before("/obligations/expiresAt", "/decidedAt")
	not _over
}

_over if {
	input.contract.decision.activationAllowed
	instant.reached("/obligations/expiresAt")
}

_rule := rego.metadata.chain()
