package gatehouse.workspace_records.browser_session.scope_empty_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.browser_session.scope_empty as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_pages_without_one if {
	findings := rule.findings with input as example.browser_session([
		{"op": "replace", "path": "/captureScope", "value": {"mode": "explicit-urls"}},
	])
	findings == {{
		"code": "browser-session.scope-empty",
		"severity": "deny",
		"message": "the mode is `explicit-urls`, and `urls` names none",
		"at": {"pointer": "/captureScope/mode"},
	}}
}

test_denies_origins_without_one if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope", "value": {"mode": "allowed-origins", "allowedOrigins": []}},
])) == {"browser-session.scope-empty"}

test_allows_one_page if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope", "value": {"mode": "explicit-urls", "urls": ["https://manual.example.org/"]}},
])) == set()

test_allows_a_search if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope", "value": {"mode": "search-result"}},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
