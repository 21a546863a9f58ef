package gatehouse.agent_machine.agent_registry_grant.expired_test

import data.gatehouse.agent_machine.agent_registry_grant.expired as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_grant_at_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.judged_at(example.grant([]), "2026-06-01T11:45:00")
	findings == {{
		"code": "agent-registry-grant.expired",
		"severity": "deny",
		"message": "the grant is over since 2026-06-01T11:45:00Z",
		"at": {"pointer": "/grant/expiresAt"},
	}}
}

test_allows_grant_until_then if {
	codes := shared.codes(rule.findings) with input as example.judged_at(example.grant([]), "2026-06-01T11:44:59")
	codes == set()
}

test_denies_grant_that_ends_as_it_is_issued if {
	_codes([_set("/grant/expiresAt", "2026-06-01T11:00:00Z")]) == {"agent-registry-grant.expired"}
}

test_denies_end_before_the_grant_was_issued_at_any_instant if {
	ended := example.grant([_set("/grant/expiresAt", "2026-06-01T10:00:00Z")])
	findings := rule.findings with input as example.judged_at(ended, "2026-06-01T09:00:00")
	{finding.message | some finding in findings} == {
		"the grant ends at 2026-06-01T10:00:00Z, before it was issued",
	}
}

test_allows_grant_that_is_said_to_be_over if {
	expired := example.grant([_set("/grant/status", "expired")])
	codes := shared.codes(rule.findings) with input as example.judged_at(expired, "2027-01-01T00:00:00")
	codes == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
