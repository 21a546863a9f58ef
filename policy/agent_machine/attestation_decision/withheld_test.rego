package gatehouse.agent_machine.attestation_decision.withheld_test

import data.gatehouse.agent_machine.attestation_decision.withheld as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_withholds_a_failed_attestation if {
	findings := rule.findings with input as example.attestation([
		_set("/activation_permitted", false),
	])
	findings == {{
		"code": "attestation-decision.withheld",
		"severity": "withhold",
		"message": "the host `urn:srcos:agent-machine:desk` permits no activation",
		"at": {"pointer": "/activation_permitted"},
	}}
}

test_withholds_what_is_attested_later if {
	codes := shared.codes(rule.findings) with input as example.judged_at(example.attestation([]), "2026-06-01T10:29:59")
	codes == {"attestation-decision.withheld"}
}

test_authorises_by_a_host_that_passes if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.attestation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
