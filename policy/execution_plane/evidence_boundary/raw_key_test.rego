package gatehouse.execution_plane.evidence_boundary.raw_key_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.evidence_boundary.raw_key as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_raw_key if {
	findings := rule.findings with input as example.boundary([{"op": "add", "path": "/bounded_exit_code_or_response_shape/Body", "value": 1}])
	findings == {{
		"code": "evidence-boundary.raw-key",
		"severity": "deny",
		"message": "`Body` is the name of something raw",
		"at": {"pointer": "/bounded_exit_code_or_response_shape/Body", "key": true},
	}}
}

test_denies_it_where_readers_do_not_descend if {
	every field in ["checked_for", "header_keys", "raw_payload_shape", "rejected_findings", "scan_scope", "scanner_ref"] {
		_codes(example.boundary([{"op": "add", "path": $"/scan_result/{field}", "value": [{"apiKey": "x"}]}])) == {"evidence-boundary.raw-key"}
	}
}

test_allows_names_of_what_was_looked_for if _codes(example.boundary([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
