package gatehouse.ipc.m2.unknown_error_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.unknown_error as rule

test_denies_a_code_of_its_own if {
	findings := rule.findings with input as example.build(array.concat(example.failing, [{"op": "replace", "path": "/messages/3/errors/0/code", "value": "E_TIRED"}]))
	findings == {{
		"code": "m2-ipc.unknown-error",
		"severity": "deny",
		"message": "`E_TIRED` is no code of the protocol",
		"at": {"pointer": "/messages/3/errors/0/code"},
	}}
}

test_allows_a_code_of_the_list if _codes(example.build(example.failing)) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
