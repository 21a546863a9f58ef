package gatehouse.execution_plane.evidence_boundary.raw_text_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.evidence_boundary.raw_text as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_raw_text if {
	findings := rule.findings with input as example.boundary([{"op": "add", "path": "/bounded_exit_code_or_response_shape/note", "value": "a Raw Prompt: hello"}])
	findings == {{
		"code": "evidence-boundary.raw-text",
		"severity": "deny",
		"message": "the text speaks of `raw prompt`",
		"at": {"pointer": "/bounded_exit_code_or_response_shape/note"},
	}}
}

test_denies_it_where_readers_do_not_descend if {
	_codes(example.boundary([{"op": "add", "path": "/scan_result/scan_scope", "value": {"seen": ["workflow history of run 1"]}}])) == {"evidence-boundary.raw-text"}
}

test_allows_name_of_what_was_looked_for if {
	_codes(example.boundary([{"op": "add", "path": "/scan_result/checked_for/-", "value": "raw prompt"}])) == set()
}

test_denies_more_than_the_name if {
	_codes(example.boundary([{"op": "add", "path": "/scan_result/checked_for/-", "value": "raw prompt: hello"}])) == {"evidence-boundary.raw-text"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
