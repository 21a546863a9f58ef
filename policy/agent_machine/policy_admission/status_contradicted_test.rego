package gatehouse.agent_machine.policy_admission.status_contradicted_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.status_contradicted as rule
import data.gatehouse.example_test as shared

test_denies_admission_that_does_not_authorise if {
	findings := rule.findings with input as example.admission([_set("/decision/authorizationGranted", false)])
	findings == {{
		"code": "policy-admission.status-contradicted",
		"severity": "deny",
		"message": "the status is `allowed`, and `authorizationGranted` is false",
		"at": {"pointer": "/decision/authorizationGranted"},
	}}
}

test_denies_every_refusal_that_authorises if {
	every status in ["missing", "denied", "unknown"] {
		_codes([_set("/decision/status", status)]) == {"policy-admission.status-contradicted"}
	}
}

test_allows_status_and_grant_that_agree if {
	_codes([]) == set()
	_codes([_set("/decision/status", "not-required")]) == set()
	_codes([_set("/decision/status", "unknown"), _set("/decision/authorizationGranted", false)]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
