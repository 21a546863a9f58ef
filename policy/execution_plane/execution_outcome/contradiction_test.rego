package gatehouse.execution_plane.execution_outcome.contradiction_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.execution_outcome.contradiction as rule

test_denies_success_with_a_failure if {
	findings := rule.findings with input as example.outcome([{"op": "replace", "path": "/status", "value": "succeeded"}])
	findings == {{
		"code": "execution-outcome.contradiction",
		"severity": "deny",
		"message": "the execution succeeded, and failed as `timeout`",
		"at": {"pointer": "/failure"},
	}}
}

test_allows_failure_and_success if {
	_codes(example.outcome([])) == set()
	_codes(example.outcome([
		{"op": "replace", "path": "/status", "value": "succeeded"},
		{"op": "replace", "path": "/failure", "value": null},
	])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
