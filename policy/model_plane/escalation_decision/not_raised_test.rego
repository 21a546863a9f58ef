package gatehouse.model_plane.escalation_decision.not_raised_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.not_raised as rule
import data.gatehouse.model_plane.example_test as example

test_denies_a_lower_tier if {
	_codes(example.decision([{"op": "add", "path": "/fromTier", "value": "T3"}, {"op": "add", "path": "/toTier", "value": "T1"}])) == {"escalation.not-raised"}
}

test_denies_the_same_tier if {
	_codes(example.decision([{"op": "add", "path": "/fromTier", "value": "T1"}, {"op": "add", "path": "/toTier", "value": "T1"}])) == {"escalation.not-raised"}
}

test_allows_the_next_tier if {
	_codes(example.decision([{"op": "add", "path": "/fromTier", "value": "T2"}, {"op": "add", "path": "/toTier", "value": "T3"}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
