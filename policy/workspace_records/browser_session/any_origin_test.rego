package gatehouse.workspace_records.browser_session.any_origin_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.browser_session.any_origin as rule
import data.gatehouse.workspace_records.example_test as example

test_denies_the_bare_star if {
	findings := rule.findings with input as example.browser_session([
		{"op": "replace", "path": "/captureScope/allowedOrigins", "value": ["*"]},
	])
	findings == {{
		"code": "browser-session.any-origin",
		"severity": "deny",
		"message": "`*` lets every page be captured",
		"at": {"pointer": "/captureScope/allowedOrigins/0"},
	}}
}

test_denies_it_behind_a_scheme if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope/allowedOrigins", "value": ["https://*/"]},
])) == {"browser-session.any-origin"}

test_denies_it_with_any_port if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope/allowedOrigins", "value": ["*:*"]},
])) == {"browser-session.any-origin"}

test_denies_a_blank_origin if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope/allowedOrigins", "value": [" "]},
])) == {"browser-session.any-origin"}

test_allows_the_hosts_below_one if _codes(example.browser_session([
	{"op": "replace", "path": "/captureScope/allowedOrigins", "value": ["https://*.example.org"]},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
