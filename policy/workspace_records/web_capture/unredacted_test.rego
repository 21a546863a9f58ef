package gatehouse.workspace_records.web_capture.unredacted_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.web_capture.unredacted as rule

test_warns_of_personal_data if {
	findings := rule.findings with input as example.web_capture([{"op": "replace", "path": "/redacted", "value": false}])
	findings == {{
		"code": "web-capture.unredacted",
		"severity": "warn",
		"message": "the capture holds personal data and is not redacted",
		"at": {"pointer": "/piiFlags"},
	}}
}

test_warns_where_nothing_is_said if _codes(example.web_capture([
	{"op": "remove", "path": "/redacted"},
])) == {"web-capture.unredacted"}

test_keeps_silent_on_a_redacted_one if _codes(example.web_capture([])) == set()

test_keeps_silent_where_nothing_was_found if _codes(example.web_capture([
	{"op": "replace", "path": "/piiFlags", "value": []},
	{"op": "replace", "path": "/redacted", "value": false},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
