package gatehouse.execution_plane.authority_decision.core_field_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.authority_decision.core_field as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_extension_with_the_name_of_a_field if {
	findings := rule.findings with input as _extended({"egress_profile": "open"})
	findings == {{
		"code": "authority-decision.core-field",
		"severity": "deny",
		"message": "the extension `egress_profile` bears the name of a field",
		"at": {"pointer": "/extensions/egress_profile", "key": true},
	}}
}

test_denies_other_spellings_and_depths if {
	_codes(_extended({"egressProfile": "open"})) == {"authority-decision.core-field"}
	_codes(_extended({"lab": {"Trust-Profile": "open"}})) == {"authority-decision.core-field"}
}

test_allows_namespaced_extension if _codes(_extended({"lab.note": {"wave": 1}})) == set()

_extended(extensions) := example.authority_decision([{"op": "replace", "path": "/extensions", "value": extensions}])

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
