package gatehouse.execution_plane.authority_decision.bare_extension_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.authority_decision.bare_extension as rule
import data.gatehouse.execution_plane.example_test as example

test_warns_of_bare_key if {
	findings := rule.findings with input as _extended({"note": 1})
	findings == {{
		"code": "authority-decision.bare-extension",
		"severity": "warn",
		"message": "the extension `note` says not whose it is",
		"at": {"pointer": "/extensions/note", "key": true},
	}}
}

test_warns_of_empty_namespace if _codes(_extended({".note": 1})) == {"authority-decision.bare-extension"}

test_allows_namespaced_keys if _codes(_extended({"lab.note": 1, "lab/note": 2, "urn:lab": 3})) == set()

_extended(extensions) := example.authority_decision([{"op": "replace", "path": "/extensions", "value": extensions}])

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
