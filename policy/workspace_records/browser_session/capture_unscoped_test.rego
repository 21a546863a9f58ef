package gatehouse.workspace_records.browser_session.capture_unscoped_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.browser_session.capture_unscoped as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_a_capture_under_none if {
	findings := rule.findings with input as example.browser_session([
		{"op": "replace", "path": "/captureScope", "value": {"mode": "none"}},
	])
	findings == {{
		"code": "browser-session.capture-unscoped",
		"severity": "deny",
		"message": "1 captured, and the scope is `none`",
		"at": {"pointer": "/captureIds"},
	}}
}

test_allows_none if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope", "value": {"mode": "none"}},
	{"op": "replace", "path": "/captureIds", "value": []},
])) == set()

test_allows_captures_in_scope if _codes(example.browser_session([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
