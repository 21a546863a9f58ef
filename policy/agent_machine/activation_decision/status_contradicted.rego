# METADATA
# title: Status that the decision contradicts
# description: |
#   An activation is allowed, has no reason against it and waits for nothing; or it is not allowed, for a reason. A
#   record that says both can be read either way.
# related_resources:
#   - ref: docs/rules.md#activation-decisionstatus-contradicted
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.status-contradicted
#   severity: deny
#   remediation: |
#     Let status, `activationAllowed` and the reasons say the same.
package gatehouse.agent_machine.activation_decision.status_contradicted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/decision/activationAllowed"},
	$"the status is `{_decision.status}`, and `activationAllowed` is {_decision.activationAllowed}",
) if {
	_decision.activationAllowed != _allowed
}

findings contains finding.at(
	_rule,
	{"pointer": $"/decision/{name}"},
	$"the activation is allowed, and `{name}` holds {concat(" and ", [$"`{reason}`" | some reason in reasons])}",
) if {
	_allowed
	some name, reasons in {
		"failureReasons": _decision.failureReasons,
		"requiredBeforeActivation": _decision.requiredBeforeActivation,
	}
	reasons != []
}

findings contains finding.at(
	_rule,
	{"pointer": "/decision/failureReasons"},
	$"the activation is `{_decision.status}` for no reason",
) if {
	not _allowed
	_decision.failureReasons == []
}

_decision := input.contract.decision

default _allowed := false

_allowed if _decision.status == "allowed"

_rule := rego.metadata.chain()
