package gatehouse.ipc.v0.op_not_accepted_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.v0.op_not_accepted as rule

test_denies_an_operation_beyond_the_handshake if {
	findings := rule.findings with input as example.talk([{"op": "replace", "path": "/messages/4/payload/op", "value": "disk.wipe"}])
	findings == {{
		"code": "ipc.op-not-accepted",
		"severity": "deny",
		"message": "the handshake does not accept `disk.wipe`",
		"at": {"pointer": "/messages/4/payload/op"},
	}}
}

test_allows_what_was_accepted if _codes(example.talk([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
