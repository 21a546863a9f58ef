package gatehouse.agent_machine.policy_admission.endless_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.endless as rule
import data.gatehouse.example_test as shared

test_denies_admission_without_an_end if {
	findings := rule.findings with input as example.admission([_set("/obligations/expiresAt", null)])
	findings == {{
		"code": "policy-admission.endless",
		"severity": "deny",
		"message": "the request is allowed without an end",
		"at": {"pointer": "/obligations/expiresAt"},
	}}
}

test_allows_admission_with_an_end if _codes([]) == set()

test_allows_refusal_without_an_end if {
	_codes([_set("/decision/status", "denied"), _set("/obligations/expiresAt", null)]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
