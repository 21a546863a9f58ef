package gatehouse.agent_machine.attestation_decision.status_contradicted_test

import data.gatehouse.agent_machine.attestation_decision.status_contradicted as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_pass_with_a_check_that_fails if {
	findings := rule.findings with input as example.attestation([
		_set("/check_results/3/status", "fail"),
	])
	findings == {{
		"code": "attestation-decision.status-contradicted",
		"severity": "deny",
		"message": "the overall status is `pass`, and by the checks it is `fail`",
		"at": {"pointer": "/overall_status"},
	}}
}

test_denies_pass_with_a_warning if {
	every i in [3, 8] {
		findings := rule.findings with input as example.attestation([_set($"/check_results/{i}/status", "warn")])
		{finding.message | some finding in findings} == {
			"the overall status is `pass`, and by the checks it is `partial`",
		}
	}
}

test_denies_failure_of_advice if {
	_codes([_set("/check_results/8/status", "fail"), _set("/overall_status", "fail")]) == {"attestation-decision.status-contradicted"}
}

test_allows_what_follows_from_the_checks if {
	_codes([]) == set()
	_codes([_set("/check_results/8/status", "fail"), _set("/overall_status", "partial")]) == set()
	_codes([_set("/check_results/3/status", "fail"), _set("/overall_status", "fail")]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.attestation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
