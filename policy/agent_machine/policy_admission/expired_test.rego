package gatehouse.agent_machine.policy_admission.expired_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.expired as rule
import data.gatehouse.example_test as shared

test_denies_admission_at_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.judged_at(example.admission([]), "2026-06-01T12:00:00")
	findings == {{
		"code": "policy-admission.expired",
		"severity": "deny",
		"message": "the admission is over since 2026-06-01T12:00:00Z",
		"at": {"pointer": "/obligations/expiresAt"},
	}}
}

test_allows_admission_until_then if {
	codes := shared.codes(rule.findings) with input as example.judged_at(example.admission([]), "2026-06-01T11:59:59.9")
	codes == set()
}

test_denies_end_at_the_decision_itself if {
	_codes([_set("/obligations/expiresAt", "2026-06-01T11:00:00Z")]) == {"policy-admission.expired"}
}

test_denies_end_before_the_decision_at_any_instant if {
	ended := example.admission([_set("/obligations/expiresAt", "2026-06-01T10:00:00Z")])
	findings := rule.findings with input as example.judged_at(ended, "2026-06-01T09:00:00")
	{finding.message | some finding in findings} == {
		"the admission ends at 2026-06-01T10:00:00Z, before it was decided",
	}
}

test_allows_refusal_that_is_over if {
	refused := example.admission([_set("/decision/authorizationGranted", false)])
	codes := shared.codes(rule.findings) with input as example.judged_at(refused, "2027-01-01T00:00:00")
	codes == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
