# METADATA
# title: A conversation without its handshake
# description: |
#   A conversation begins with `hello`, `hello_ack`, `capabilities` and `capabilities_ack`, each once and in this
#   order; nothing is invoked before they are exchanged.
# related_resources:
#   - ref: docs/rules.md#ipchandshake
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.handshake
#   severity: deny
#   remediation: |
#     Begin with the handshake, and have it once.
package gatehouse.ipc.v0.handshake

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/messages/0/type"}, "a conversation begins with `hello`") if {
	input.contract.messages[0].type != "hello"
}

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/type"},
	$"it is not the turn of `{input.contract.messages[i].type}`",
) if {
	some n, i in _stages
	not _is_in_turn(n, input.contract.messages[i].type)
}

_stages := [i |
	some i, message in input.contract.messages
	message.type in {"hello", "hello_ack", "capabilities", "capabilities_ack", "invoke"}
]

_order := ["hello", "hello_ack", "capabilities", "capabilities_ack"]

_is_in_turn(n, type) if _order[n] == type

_is_in_turn(n, type) if {
	n >= count(_order)
	type == "invoke"
}

_rule := rego.metadata.chain()
