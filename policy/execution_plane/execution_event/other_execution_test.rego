package gatehouse.execution_plane.execution_event.other_execution_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.execution_event.other_execution as rule

test_denies_evidence_of_another_execution if {
	findings := rule.findings with input as example.event([{"op": "replace", "path": "/evidence/0/execution_ref", "value": "execution-2"}])
	findings == {{
		"code": "execution-event.other-execution",
		"severity": "deny",
		"message": "it is of the execution `execution-2`, and the event of `execution-1`",
		"at": {"pointer": "/evidence/0/execution_ref"},
	}}
}

test_allows_evidence_of_its_own if _codes(example.event([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
