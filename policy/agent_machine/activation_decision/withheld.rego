# METADATA
# title: Activation that authorises nothing
# description: |
#   A refusal is an honest record, and nobody may act on it; neither on a decision that is made only later.
# related_resources:
#   - ref: docs/rules.md#activation-decisionwithheld
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.withheld
#   severity: withhold
#   remediation: |
#     Give what `requiredBeforeActivation` names, and decide anew.
package gatehouse.agent_machine.activation_decision.withheld

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/decision/status"},
	$"the activation is {input.contract.decision.status}",
) if not input.contract.decision.activationAllowed

findings contains finding.at(
	_rule,
	{"pointer": "/decidedAt"},
	$"the activation is decided only at {input.contract.decidedAt}",
) if instant.ahead("/decidedAt")

_rule := rego.metadata.chain()
