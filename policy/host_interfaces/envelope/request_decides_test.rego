package gatehouse.host_interfaces.envelope.request_decides_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.request_decides as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_request_that_allows if {
	findings := rule.findings with input as example.envelope([{"op": "replace", "path": "/direction", "value": "request"}])
	findings == {{
		"code": "host-interface.request-decides",
		"severity": "deny",
		"message": "a request carries its own permission",
		"at": {"pointer": "/direction"},
	}}
}

test_allows_a_response if _codes(example.envelope([])) == set()

test_allows_a_request_that_is_denied if _codes(example.envelope(array.concat(example.denial, [
	{"op": "replace", "path": "/direction", "value": "request"},
]))) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
