package gatehouse.agent_machine.policy_admission.receipts_unrequired_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.receipts_unrequired as rule
import data.gatehouse.example_test as shared

test_denies_admission_that_owes_no_receipt if {
	findings := rule.findings with input as example.admission([_set("/request/requestType", "render"), _set("/obligations/requiredReceipts", [])])
	findings == {{
		"code": "policy-admission.receipts-unrequired",
		"severity": "deny",
		"message": "the request is allowed, and owes no receipt",
		"at": {"pointer": "/obligations/requiredReceipts"},
	}}
}

test_denies_activation_that_owes_too_few if {
	findings := rule.findings with input as example.admission([_set("/obligations/requiredReceipts", ["deployment", "storage"])])
	{finding.message | some finding in findings} == {"the activation is allowed, and owes no receipt of its runtime"}
}

test_allows_activation_that_owes_them if _codes([]) == set()

test_allows_rendering_that_owes_another if {
	_codes([_set("/request/requestType", "render"), _set("/obligations/requiredReceipts", ["deployment"])]) == set()
}

test_allows_refusal_that_owes_none if {
	_codes([_set("/decision/status", "denied"), _set("/obligations/requiredReceipts", [])]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
