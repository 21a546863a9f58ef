package gatehouse.agent_machine.policy_admission.decision_unnamed_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.decision_unnamed as rule
import data.gatehouse.example_test as shared

test_denies_admission_without_its_decision if {
	findings := rule.findings with input as example.admission([_set("/decision/decisionRef", null)])
	findings == {{
		"code": "policy-admission.decision-unnamed",
		"severity": "deny",
		"message": "the request is allowed, and `decisionRef` names no decision",
		"at": {"pointer": "/decision/decisionRef"},
	}}
}

test_denies_refusal_without_the_digest_of_its_decision if {
	_codes([_set("/decision/status", "denied"), _set("/decision/decisionDigest", null)]) == {"policy-admission.decision-unnamed"}
}

test_denies_missing_decision_that_is_named if {
	findings := rule.findings with input as example.admission([_set("/decision/status", "missing")])
	{finding.message | some finding in findings} == {
		"the decision is missing, and `decisionRef` names one",
		"the decision is missing, and `decisionDigest` names one",
	}
}

test_allows_decision_that_is_named if _codes([]) == set()

test_allows_missing_decision_that_is_not if {
	_codes([
		_set("/decision/status", "missing"),
		_set("/decision/decisionRef", null),
		_set("/decision/decisionDigest", null),
	]) == set()
}

test_allows_unknown_and_unneeded_decisions_without_a_name if {
	every status in ["unknown", "not-required"] {
		_codes([_set("/decision/status", status), _set("/decision/decisionRef", null)]) == set()
	}
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
