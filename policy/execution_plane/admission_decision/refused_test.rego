package gatehouse.execution_plane.admission_decision.refused_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission_decision.refused as rule
import data.gatehouse.execution_plane.example_test as example

test_withholds_where_the_request_is_rejected if {
	findings := rule.findings with input as example.decision(example.refused)
	findings == {{
		"code": "admission-decision.refused",
		"severity": "withhold",
		"message": "the request `request-1` is rejected: authority_rejected",
		"at": {"pointer": "/status"},
	}}
}

test_grants_where_it_is_accepted if _codes(example.decision([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
