package gatehouse.agent_machine.policy_admission.withheld_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.withheld as rule
import data.gatehouse.example_test as shared

test_withholds_a_refusal if {
	findings := rule.findings with input as example.admission([_set("/decision/status", "denied"), _set("/decision/authorizationGranted", false)])
	findings == {{
		"code": "policy-admission.withheld",
		"severity": "withhold",
		"message": "the admission is denied",
		"at": {"pointer": "/decision/status"},
	}}
}

test_withholds_what_is_decided_later if {
	codes := shared.codes(rule.findings) with input as example.judged_at(example.admission([]), "2026-06-01T10:59:59")
	codes == {"policy-admission.withheld"}
}

test_withholds_activation_that_needs_no_leave if {
	findings := rule.findings with input as example.admission([_set("/decision/status", "not-required")])
	{finding.message | some finding in findings} == {
		"the admission does not reach to an activation: its status is `not-required`",
	}
}

test_withholds_activation_that_mounts_no_cache if {
	_codes([_set("/scope/allowed/sideEffects", ["start-provider"])]) == {"policy-admission.withheld"}
}

test_authorises_what_is_allowed if {
	_codes([]) == set()
	_codes([_set("/request/requestType", "render"), _set("/scope/allowed/sideEffects", ["render-plan"])]) == set()
	_codes([_set("/request/requestType", "teardown"), _set("/decision/status", "not-required")]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
