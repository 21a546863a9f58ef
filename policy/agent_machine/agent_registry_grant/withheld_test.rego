package gatehouse.agent_machine.agent_registry_grant.withheld_test

import data.gatehouse.agent_machine.agent_registry_grant.withheld as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_withholds_a_revoked_grant if {
	findings := rule.findings with input as example.grant([
		_set("/grant/status", "revoked"),
	])
	findings == {{
		"code": "agent-registry-grant.withheld",
		"severity": "withhold",
		"message": "the grant is revoked",
		"at": {"pointer": "/grant/status"},
	}}
}

test_withholds_every_other_status if {
	every status in ["missing", "expired", "denied", "unknown"] {
		_codes([_set("/grant/status", status)]) == {"agent-registry-grant.withheld"}
	}
}

test_withholds_what_is_issued_later if {
	codes := shared.codes(rule.findings) with input as example.judged_at(example.grant([]), "2026-06-01T10:59:59")
	codes == {"agent-registry-grant.withheld"}
}

test_authorises_by_an_active_grant if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
