package gatehouse.workspace_records.web_capture.beyond_scope_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.web_capture.beyond_scope as rule

test_denies_a_page_of_another_origin if {
	findings := rule.findings with input as _with({"mode": "allowed-origins", "allowedOrigins": ["https://example.org"]})
	findings == {{
		"code": "web-capture.beyond-scope",
		"severity": "deny",
		"message": "`https://manual.example.org/start?page=2` is not in the scope of the session `browsing-1`",
		"at": {"pointer": "/url"},
	}}
}

test_allows_what_the_scope_covers if {
	every scope in [
		{"mode": "allowed-origins", "allowedOrigins": ["HTTPS://Manual.example.org:443/"]},
		{"mode": "allowed-origins", "allowedOrigins": ["https://*.example.org"]},
		{"mode": "explicit-urls", "urls": ["https://manual.example.org/start?page=2#part"]},
		{"mode": "search-result"},
	] {
		_codes(_with(scope)) == set()
	}
}

test_denies_what_it_does_not if {
	every scope in [
		{"mode": "allowed-origins", "allowedOrigins": ["http://manual.example.org"]},
		{"mode": "allowed-origins", "allowedOrigins": ["https://manual.example.org:8443"]},
		{"mode": "allowed-origins", "allowedOrigins": ["https://*.manual.example.org"]},
		{"mode": "explicit-urls", "urls": ["https://manual.example.org/start"]},
		{"mode": "none"},
	] {
		_codes(_with(scope)) == {"web-capture.beyond-scope"}
	}
}

test_denies_a_host_that_only_begins_alike if {
	elsewhere := [{"op": "replace", "path": "/url", "value": "https://manual.example.org@evil.example.net/"}]
	asked := example.linked(
		example.web_capture(elsewhere),
		"browser session",
		"browsing-1",
		[_session({"mode": "allowed-origins", "allowedOrigins": ["https://manual.example.org"]})],
	)
	_codes(asked) == {"web-capture.beyond-scope"}
}

test_allows_a_capture_whose_session_is_not_at_hand if _codes(example.web_capture([])) == set()

_with(scope) := example.linked(example.web_capture([]), "browser session", "browsing-1", [_session(scope)])

_session(scope) := example.document("BrowserSession", {"captureScope": scope}, false)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
