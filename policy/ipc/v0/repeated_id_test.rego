package gatehouse.ipc.v0.repeated_id_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.repeated_id as rule

test_denies_a_second_message_with_an_id if {
	findings := rule.findings with input as example.talk([{"op": "replace", "path": "/messages/4/id", "value": "lab-0001"}])
	findings == {{
		"code": "ipc.repeated-id",
		"severity": "deny",
		"message": "the id `lab-0001` stands in an earlier message too",
		"at": {"pointer": "/messages/4/id"},
	}}
}

test_allows_ids_that_differ if _codes(example.talk([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
