package gatehouse.agent_machine.attestation_decision.check_repeated_test

import data.gatehouse.agent_machine.attestation_decision.check_repeated as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_check_with_two_results if {
	findings := rule.findings with input as example.attestation([
		{"op": "copy", "from": "/check_results/0", "path": "/check_results/-"},
	])
	findings == {{
		"code": "attestation-decision.check-repeated",
		"severity": "deny",
		"message": "the check `SIP_STATUS` already has a result, `pass`",
		"at": {"pointer": "/check_results/9/check_id"},
	}}
}

test_allows_one_result_for_each if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.attestation(patches)
