package gatehouse.model_plane.escalation_decision.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.withheld as rule
import data.gatehouse.model_plane.example_test as example

test_withholds_a_refusal if {
	_codes(example.decision([{"op": "add", "path": "/verdict", "value": "refused"}, {"op": "add", "path": "/refusalReason", "value": "no-consent-surface"}])) == {"escalation.withheld"}
}

test_authorises_a_permission if {
	_codes(example.decision([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
