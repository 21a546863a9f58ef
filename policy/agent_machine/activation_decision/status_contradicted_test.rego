package gatehouse.agent_machine.activation_decision.status_contradicted_test

import data.gatehouse.agent_machine.activation_decision.status_contradicted as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_status_and_decision_that_differ if {
	findings := rule.findings with input as example.activation([
		_set("/decision/activationAllowed", false),
	])
	findings == {{
		"code": "activation-decision.status-contradicted",
		"severity": "deny",
		"message": "the status is `allowed`, and `activationAllowed` is false",
		"at": {"pointer": "/decision/activationAllowed"},
	}}
}

test_denies_refusals_that_allow if {
	every status in ["fail-closed", "denied", "unknown"] {
		_codes([_set("/decision/status", status), _set("/decision/failureReasons", ["deployment_receipt_missing"])]) == {"activation-decision.status-contradicted"}
	}
}

test_denies_allowing_with_a_reason_against_it if {
	findings := rule.findings with input as example.activation([
		_set("/decision/failureReasons", ["deployment_receipt_missing", "storage_receipts_missing"]),
	])
	{finding.message | some finding in findings} == {
		"the activation is allowed, and `failureReasons` holds `deployment_receipt_missing` and `storage_receipts_missing`",
	}
}

test_denies_allowing_what_still_waits if {
	_codes([_set("/decision/requiredBeforeActivation", ["deployment_receipt"])]) == {"activation-decision.status-contradicted"}
}

test_denies_refusal_for_no_reason if {
	_codes([_set("/decision/status", "denied"), _set("/decision/activationAllowed", false)]) == {"activation-decision.status-contradicted"}
}

test_allows_what_agrees if {
	_codes([]) == set()
	_codes([
		_set("/decision/status", "fail-closed"),
		_set("/decision/activationAllowed", false),
		_set("/decision/failureReasons", ["deployment_receipt_missing"]),
		_set("/decision/requiredBeforeActivation", ["deployment_receipt"]),
	]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
