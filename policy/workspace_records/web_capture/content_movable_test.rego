package gatehouse.workspace_records.web_capture.content_movable_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.web_capture.content_movable as rule

test_denies_a_path if {
	findings := rule.findings with input as example.web_capture([
		{"op": "replace", "path": "/contentRef", "value": "captures/page.pdf"},
	])
	findings == {{
		"code": "web-capture.content-movable",
		"severity": "deny",
		"message": "`captures/page.pdf` is not the digest of a content",
		"at": {"pointer": "/contentRef"},
	}}
}

test_denies_a_digest_that_is_too_short if _codes(example.web_capture([
	{"op": "replace", "path": "/contentRef", "value": "sha256:abc"},
])) == {"web-capture.content-movable"}

test_denies_a_sign_amid_the_digits if _codes(example.web_capture([
	{"op": "replace", "path": "/contentRef", "value": "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaxaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
])) == {"web-capture.content-movable"}

test_allows_a_digest if _codes(example.web_capture([])) == set()

test_allows_a_longer_one if _codes(example.web_capture([
	{"op": "replace", "path": "/contentRef", "value": "sha512:00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"},
])) == set()

test_allows_a_capture_without_content if _codes(example.web_capture([
	{"op": "remove", "path": "/contentRef"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
