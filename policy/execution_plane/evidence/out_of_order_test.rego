package gatehouse.execution_plane.evidence.out_of_order_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.evidence.out_of_order as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_end_before_the_start if {
	findings := rule.findings with input as example.result([{"op": "move", "from": "/evidence/2", "path": "/evidence/1"}])
	findings == {{
		"code": "execution-evidence.out-of-order",
		"severity": "deny",
		"message": "`execution-1` is recorded as ended before it started",
		"at": {"pointer": "/evidence/1/evidence_type"},
	}}
}

test_denies_second_answer_to_a_request if {
	_codes(example.result([{"op": "copy", "from": "/evidence/0", "path": "/evidence/1"}])) == {"execution-evidence.out-of-order"}
}

test_denies_end_dated_before_the_start if {
	_codes(example.result([{"op": "replace", "path": "/evidence/2/emitted_at", "value": "2026-06-01T08:00:00Z"}])) == {"execution-evidence.out-of-order"}
}

test_allows_one_answer_one_start_one_end if _codes(example.result([])) == set()

test_allows_end_without_its_start if _codes(example.result([{"op": "remove", "path": "/evidence/1"}])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
