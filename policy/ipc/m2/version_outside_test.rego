package gatehouse.ipc.m2.version_outside_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.version_outside as rule

test_denies_a_version_beyond_the_adapter_s if {
	findings := rule.findings with input as example.build([{"op": "replace", "path": "/messages/1/result/protocol/max", "value": "0.9"}])
	findings == {{
		"code": "m2-ipc.version-outside",
		"severity": "deny",
		"message": "not both sides speak `1.0`",
		"at": {"pointer": "/messages/1/result/protocol/selected"},
	}}
}

test_denies_a_version_newer_than_the_runner_s if _codes(example.build([{"op": "replace", "path": "/messages/1/result/protocol", "value": {"selected": "1.1", "min": "1.0", "max": "1.1"}}])) == {"m2-ipc.version-outside"}

test_denies_another_major_version if _codes(example.build([
	{"op": "replace", "path": "/messages/0/protocol", "value": "2.0"},
])) == {"m2-ipc.version-outside"}

test_denies_a_version_that_is_not_listed if _codes(example.build([{"op": "replace", "path": "/messages/1/result/protocol/supported", "value": ["1.1"]}])) == {"m2-ipc.version-outside"}

test_compares_numbers_and_not_texts if _codes(example.build([{"op": "replace", "path": "/messages/1/result/protocol/max", "value": "1.10"}])) == set()

test_allows_an_older_version_of_the_runner_s if _codes(example.build([{"op": "replace", "path": "/messages/0/protocol", "value": "1.2"}])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
