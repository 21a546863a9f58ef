package gatehouse.agent_machine.policy_admission.label_contradicts_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.label_contradicts as rule
import data.gatehouse.example_test as shared

test_denies_label_with_another_result if {
	findings := rule.findings with input as example.admission([_set("/labels/sourceos.policy.result", "denied")])
	findings == {{
		"code": "policy-admission.label-contradicts",
		"severity": "deny",
		"message": "the label says `denied`, and the status is `allowed`",
		"at": {"pointer": "/labels/sourceos.policy.result"},
	}}
}

test_denies_label_that_claims_an_activation if {
	findings := rule.findings with input as example.admission([_set("/request/requestType", "render")])
	{finding.message | some finding in findings} == {
		"the label says that an activation is authorised, and the request is `render`",
	}
}

test_allows_label_that_claims_none if {
	_codes([
		_set("/request/requestType", "render"),
		_set("/labels/sourceos.activation.authorized", "false"),
	]) == set()
}

test_allows_labels_that_agree if _codes([]) == set()

test_allows_labels_that_the_data_does_not_name if _codes([_set("/labels", {"team": "denied"})]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
