package gatehouse.execution_plane.lower_simulation.other_family_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.lower_simulation.other_family as rule

test_denies_outcome_of_another_family if {
	findings := rule.findings with input as shared.record("LowerSimulationEvidence", {"family": "http", "outcome_family": "process"})
	findings == {{
		"code": "lower-simulation.other-family",
		"severity": "deny",
		"message": "the run is of the family `http`, and its outcome of `process`",
		"at": {"pointer": "/outcome_family"},
	}}
}

test_allows_one_family if {
	_codes(shared.record("LowerSimulationEvidence", {"family": "http", "outcome_family": "http"})) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
