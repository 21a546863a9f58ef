package gatehouse.agent_machine.activation_decision.expired_test

import data.gatehouse.agent_machine.activation_decision.expired as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_activation_at_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.judged_at(example.activation([]), "2026-06-01T11:45:00")
	findings == {{
		"code": "activation-decision.expired",
		"severity": "deny",
		"message": "the activation is over since 2026-06-01T11:45:00Z",
		"at": {"pointer": "/obligations/expiresAt"},
	}}
}

test_allows_activation_until_then if {
	codes := shared.codes(rule.findings) with input as example.judged_at(example.activation([]), "2026-06-01T11:44:59")
	codes == set()
}

test_denies_end_at_the_decision_itself if {
	_codes([_set("/obligations/expiresAt", "2026-06-01T11:01:00Z")]) == {"activation-decision.expired"}
}

test_denies_end_before_the_decision_at_any_instant if {
	ended := example.activation([_set("/obligations/expiresAt", "2026-06-01T10:00:00Z")])
	codes := shared.codes(rule.findings) with input as example.judged_at(ended, "2026-06-01T09:00:00")
	codes == {"activation-decision.expired"}
}

test_allows_refusal_that_is_over if {
	refused := example.activation([_set("/decision/activationAllowed", false)])
	codes := shared.codes(rule.findings) with input as example.judged_at(refused, "2027-01-01T00:00:00")
	codes == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
