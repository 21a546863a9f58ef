package gatehouse.agent_machine.attestation_decision.permission_contradicted_test

import data.gatehouse.agent_machine.attestation_decision.permission_contradicted as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_permission_against_a_check if {
	findings := rule.findings with input as example.attestation([
		_set("/check_results/3/status", "fail"),
	])
	findings == {{
		"code": "attestation-decision.permission-contradicted",
		"severity": "deny",
		"message": "activation is permitted, and `SEP_PARTICIPATION` has the status `fail`",
		"at": {"pointer": "/activation_permitted"},
	}}
}

test_denies_permission_by_a_warning_or_a_skipped_check if {
	every status in ["warn", "skip"] {
		_codes([_set("/check_results/3/status", status)]) == {"attestation-decision.permission-contradicted"}
	}
}

test_denies_refusal_for_nothing if _codes([_set("/activation_permitted", false)]) == {"attestation-decision.permission-contradicted"}

test_allows_permission_against_advice if _codes([_set("/check_results/8/status", "fail")]) == set()

test_allows_refusal_by_a_check if {
	_codes([_set("/check_results/3/status", "skip"), _set("/activation_permitted", false)]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.attestation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
