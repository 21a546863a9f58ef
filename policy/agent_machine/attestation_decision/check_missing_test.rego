package gatehouse.agent_machine.attestation_decision.check_missing_test

import data.gatehouse.agent_machine.attestation_decision.check_missing as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_check_that_was_left_out if {
	findings := rule.findings with input as example.attestation([
		{"op": "remove", "path": "/check_results/5"},
	])
	findings == {{
		"code": "attestation-decision.check-missing",
		"severity": "deny",
		"message": "there is no result for the check `DNS_INTEGRITY`",
		"at": {"pointer": "/check_results"},
	}}
}

test_denies_check_that_only_advises if {
	findings := rule.findings with input as example.attestation([_set("/check_results/0/blocking", false)])
	{finding.message | some finding in findings} == {"the check `SIP_STATUS` does not block"}
}

test_denies_attestation_by_an_advisory_check_alone if {
	findings := rule.findings with input as example.attestation([_set("/check_results", [{
		"check_id": "TELEMETRY_BOUNDARY",
		"status": "pass",
		"blocking": false,
	}])])
	count(findings) == 8
}

test_allows_all_of_them_and_others_besides if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.attestation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
