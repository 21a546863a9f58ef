package gatehouse.agent_machine.activation_decision.withheld_test

import data.gatehouse.agent_machine.activation_decision.withheld as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_withholds_a_refusal if {
	findings := rule.findings with input as example.activation([
		_set("/decision/status", "fail-closed"),
		_set("/decision/activationAllowed", false),
	])
	findings == {{
		"code": "activation-decision.withheld",
		"severity": "withhold",
		"message": "the activation is fail-closed",
		"at": {"pointer": "/decision/status"},
	}}
}

test_withholds_what_is_decided_later if {
	codes := shared.codes(rule.findings) with input as example.judged_at(example.activation([]), "2026-06-01T11:00:59")
	codes == {"activation-decision.withheld"}
}

test_authorises_what_is_allowed if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
