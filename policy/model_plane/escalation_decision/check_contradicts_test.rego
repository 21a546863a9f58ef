package gatehouse.model_plane.escalation_decision.check_contradicts_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.escalation_decision.check_contradicts as rule
import data.gatehouse.model_plane.example_test as example

test_denies_a_check_that_ran_and_did_not if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/result", "value": "not-run"}])) == {"escalation.check-contradicts"}
}

test_denies_a_result_of_no_check if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/performed", "value": false}])) == {"escalation.check-contradicts"}
}

test_allows_no_check_and_no_result if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/performed", "value": false}, {"op": "add", "path": "/sensitivityCheck/result", "value": "not-run"}])) == set()
}

test_allows_a_check_that_failed if {
	_codes(example.decision([{"op": "add", "path": "/sensitivityCheck/result", "value": "fail"}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
