package gatehouse.ipc.v0.accepted_beyond_offer_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.accepted_beyond_offer as rule

test_denies_accepting_more_than_is_offered if {
	findings := rule.findings with input as example.talk([{"op": "add", "path": "/messages/3/payload/accepted/1", "value": "disk.wipe"}])
	findings == {{
		"code": "ipc.accepted-beyond-offer",
		"severity": "deny",
		"message": "the adapter has not offered `disk.wipe`",
		"at": {"pointer": "/messages/3/payload/accepted/1"},
	}}
}

test_allows_accepting_nothing if _codes(example.talk([{"op": "replace", "path": "/messages/3/payload/accepted", "value": []}])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
