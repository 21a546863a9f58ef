package gatehouse.ipc.m2.outcome_differs_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.outcome_differs as rule

test_denies_success_with_errors if {
	findings := rule.findings with input as example.build([{"op": "replace", "path": "/messages/3/errors", "value": [{"code": "E_INTERNAL", "message": "no"}]}])
	findings == {{
		"code": "m2-ipc.outcome-differs",
		"severity": "deny",
		"message": "it says that it is done, and lists errors",
		"at": {"pointer": "/messages/3/ok"},
	}}
}

test_denies_a_failure_without_errors if _codes(example.build([{"op": "replace", "path": "/messages/3/ok", "value": false}])) == {"m2-ipc.outcome-differs"}

test_denies_a_failure_that_lacks_the_list if _codes(example.build([
	{"op": "replace", "path": "/messages/3/ok", "value": false},
	{"op": "remove", "path": "/messages/3/errors"},
])) == {"m2-ipc.outcome-differs"}

test_denies_success_that_is_called_an_error if _codes(example.build([{"op": "replace", "path": "/messages/3/op", "value": "error"}])) == {"m2-ipc.outcome-differs"}

test_allows_a_failure_that_is_called_an_error if _codes(example.build(array.concat(example.failing, [{"op": "replace", "path": "/messages/3/op", "value": "error"}]))) == set()

test_allows_success_that_lacks_the_list if _codes(example.build([{"op": "remove", "path": "/messages/3/errors"}])) == set()

test_allows_a_failure_that_says_why if _codes(example.build(example.failing)) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
