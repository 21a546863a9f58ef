package gatehouse.execution_plane.authority_decision.unknown_profile_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.authority_decision.unknown_profile as rule
import data.gatehouse.execution_plane.example_test as example

test_warns_of_unknown_profile if {
	findings := rule.findings with input as example.authority_decision([{"op": "replace", "path": "/egress_profile", "value": "open"}])
	findings == {{
		"code": "authority-decision.unknown-profile",
		"severity": "warn",
		"message": "`open` is no known egress profile; known are `restricted`",
		"at": {"pointer": "/egress_profile"},
	}}
}

test_denies_it_under_the_strict_profile if {
	asked := object.union(
		example.authority_decision([{"op": "replace", "path": "/trust_profile", "value": "open"}]),
		{"environment": {"profile": "strict"}},
	)
	findings := rule.findings with input as asked
	{finding.severity | some finding in findings} == {"deny"}
}

test_allows_known_profiles if _codes(example.authority_decision([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
