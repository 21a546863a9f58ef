package gatehouse.workspace_records.web_capture.redaction_unshown_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.web_capture.redaction_unshown as rule

test_denies_a_redaction_without_record if {
	findings := rule.findings with input as example.web_capture([{"op": "remove", "path": "/redactionRef"}])
	findings == {{
		"code": "web-capture.redaction-unshown",
		"severity": "deny",
		"message": "the capture is called redacted, and no redaction is named",
		"at": {"pointer": "/redacted"},
	}}
}

test_denies_a_blank_name if _codes(example.web_capture([
	{"op": "replace", "path": "/redactionRef", "value": " "},
])) == {"web-capture.redaction-unshown"}

test_allows_one_that_is_named if _codes(example.web_capture([])) == set()

test_allows_a_page_without_personal_data if _codes(example.web_capture([
	{"op": "remove", "path": "/redactionRef"},
	{"op": "remove", "path": "/piiFlags"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
